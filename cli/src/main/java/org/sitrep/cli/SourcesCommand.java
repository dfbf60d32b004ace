package org.sitrep.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.sitrep.cli.ingest.SourceTable;
import org.sitrep.monitor.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sitrep sources}: how the feeds of a running service fare. */
@Command(
    name = "sources",
    description = {
      "Shows every feed that a service on this broker has asked: when it last gave something, when"
          + " it is asked next, how late it answered, its articles, errors, and what was not used."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class SourcesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin ConnectionOptions connection = new ConnectionOptions();

  @Option(
      names = "--topic-prefix",
      paramLabel = "P",
      defaultValue = "",
      description = "kafka.topic-prefix of the service, if it has one")
  String prefix = "";

  @Option(names = "--json", description = "one source a line as JSON")
  boolean json;

  SourcesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<SourceTable.Row> rows =
        SourceTable.read(connection.running(terminal.environment()), prefix);
    terminal.out().print(json ? JsonLines.of(rows) : SourceTable.text(rows, Instant.now()));
    return 0;
  }
}
