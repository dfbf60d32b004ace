package org.sitrep.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.sitrep.cli.ingest.SourceTable;
import org.sitrep.cli.ingest.SourceText;
import org.sitrep.monitor.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sitrep sources}: what brings articles into a running service, and how it fares. */
@Command(
    name = "sources",
    description = {
      "Shows what brings articles into a service on this broker: every feed, folder and process"
          + " that takes calls, when it last gave something, when it is asked next, how late it"
          + " answered, its articles, errors, and what was not used."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class SourcesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin ServiceOptions service = new ServiceOptions();

  @Option(names = "--json", description = "one source a line as JSON")
  boolean json;

  SourcesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<SourceTable.Row> rows =
        SourceTable.read(service.broker(terminal.environment()), service.prefix(), Instant.now());
    terminal.out().print(json ? JsonLines.of(rows) : SourceText.of(rows, Instant.now()));
    return 0;
  }
}
