package org.sitrep.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.aggregate.core.Table;
import org.sitrep.monitor.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitrep assess}: claims in, one row a place out. */
@Command(
    name = "assess",
    description = {
      "Reads claims, one JSON object a line, and prints one row a place as JSON, sorted by place"
          + " id.",
      "A line that is no claim is named on standard error with its reason; the rest is assessed"
          + " all the same, and the exit code is 1."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class AssessCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = {"--at", "--known-at"},
      paramLabel = "T",
      description =
          "the instant to assess for: what was published until then; the latest"
              + " publication in the input by default")
  @Nullable Instant at;

  @Option(
      names = "--as-of",
      paramLabel = "T",
      description =
          "the instant whose state is asked for; after the latest report the rows are aged to it;"
              + " the present one by default")
  @Nullable Instant asOf;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = InputLines.STANDARD_INPUT,
      description = "a file of claims, - (the default) for standard input")
  String file = InputLines.STANDARD_INPUT;

  AssessCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ClaimInput input = ClaimInput.read(file, terminal);
    terminal.out().print(JsonLines.of(Table.assess(input.claims(), at, asOf)));
    return input.exit(terminal);
  }
}
