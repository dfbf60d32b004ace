package org.sitrep.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.aggregate.core.Ageing;
import org.sitrep.aggregate.core.Table;
import org.sitrep.model.CityStatus;
import org.sitrep.monitor.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sitrep table}: the table of a broker, now or at an earlier instant. */
@Command(
    name = "table",
    description = {
      "Prints the table of a running service.",
      "For an earlier instant it is assessed anew from the claims that the broker keeps."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class TableCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin ConnectionOptions connection = new ConnectionOptions();

  @Option(
      names = "--as-of",
      paramLabel = "T",
      description =
          "what was true at this instant; after the latest report the rows are aged to it")
  @Nullable Instant asOf;

  @Option(
      names = "--known-at",
      paramLabel = "T",
      description = "only what had been published until this instant")
  @Nullable Instant knownAt;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (the default), json, csv or geojson")
  TableFormat format = TableFormat.TEXT;

  TableCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    CommittedTopics topics = new CommittedTopics(connection.running(terminal.environment()));
    terminal.out().print(format.render(rows(topics), terminal.colours()));
    return 0;
  }

  private List<CityStatus> rows(CommittedTopics topics) {
    Instant at = asOf;
    if (knownAt != null) {
      return Table.assess(topics.claims(), knownAt, at);
    }
    List<CityStatus> rows = topics.rows();
    if (at == null) {
      return rows;
    }
    boolean past = rows.stream().anyMatch(row -> row.asOf().isAfter(at));
    return past
        ? Table.assess(topics.claims(), null, at)
        : rows.stream().map(row -> Ageing.at(row, at)).toList();
  }
}
