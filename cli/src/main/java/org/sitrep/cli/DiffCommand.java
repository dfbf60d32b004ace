package org.sitrep.cli;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.sitrep.aggregate.core.Ageing;
import org.sitrep.model.CityStatus;
import org.sitrep.model.PlaceId;
import org.sitrep.monitor.DifferenceText;
import org.sitrep.monitor.JsonLines;
import org.sitrep.monitor.TableDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep diff}: which rows of two tables differ, and why. */
@Command(
    name = "diff",
    description = {
      "Prints the rows that differ between two tables: which fields, which claims only one of them"
          + " rests on or weighs otherwise, and the rule that decided in each.",
      "A table is a file of rows, as replay, assess and table write them in JSON, or - for standard"
          + " input; 'topic' is the table of the broker, 'topic:PREFIX' that under a topic prefix.",
      "Of two rows of a place the one that speaks for an earlier instant is aged to the other's."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class DiffCommand implements Callable<Integer> {
  private static final int DIFFERENT = 3;

  private final Terminal terminal;

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin ConnectionOptions connection = new ConnectionOptions();

  @Parameters(index = "0", paramLabel = "A", description = "the first table")
  String first = "";

  @Parameters(index = "1", paramLabel = "B", description = "the second table")
  String second = "";

  @Option(names = "--json", description = "one JSON object a row that differs, a line each")
  boolean json;

  @Option(names = "--exit-code", description = "exit code 3 where the tables differ, instead of 0")
  boolean exitCode;

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    TableSource one = source(first);
    TableSource other = source(second);
    if (first.equals(second) && first.equals(InputLines.STANDARD_INPUT)) {
      throw new ParameterException(spec.commandLine(), "only one table can be standard input");
    }
    Supplier<Connection> broker = () -> connection.running(terminal.environment());
    TableDifference difference = between(one.rows(broker, terminal), other.rows(broker, terminal));
    terminal.out().print(json ? JsonLines.of(difference.rows()) : DifferenceText.of(difference));
    return exitCode && !difference.rows().isEmpty() ? DIFFERENT : 0;
  }

  /** What differs once both rows of each place speak for the same instant. */
  static TableDifference between(List<CityStatus> before, List<CityStatus> after) {
    Map<PlaceId, Instant> latest = new HashMap<>();
    before.forEach(row -> latest.put(row.place().id(), row.asOf()));
    after.forEach(
        row ->
            latest.computeIfPresent(
                row.place().id(), (place, at) -> at.isAfter(row.asOf()) ? at : row.asOf()));
    return TableDifference.between(aged(before, latest), aged(after, latest));
  }

  private static List<CityStatus> aged(List<CityStatus> rows, Map<PlaceId, Instant> latest) {
    return rows.stream()
        .map(row -> Ageing.at(row, latest.getOrDefault(row.place().id(), row.asOf())))
        .toList();
  }

  private TableSource source(String named) {
    TableSource source = TableSource.of(named);
    if (source instanceof TableSource.InFile file && !file.isReadable()) {
      throw new ParameterException(
          spec.commandLine(),
          "'" + named + "' is no file that can be read; a broker's table is topic or topic:PREFIX");
    }
    return source;
  }
}
