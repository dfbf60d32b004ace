package org.sitrep.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.aggregate.core.Ageing;
import org.sitrep.aggregate.core.Table;
import org.sitrep.cli.monitor.Populations;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.CityStatus;
import org.sitrep.model.PlaceId;
import org.sitrep.monitor.TableFormat;
import org.sitrep.monitor.filter.Filter;
import org.sitrep.monitor.filter.Subject;
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

  @Mixin ServiceOptions service = new ServiceOptions();

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

  @Mixin FilterOption filter = new FilterOption();

  TableCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Filter chosen = filter.read();
    CommittedTopics topics =
        new CommittedTopics(service.broker(terminal.environment()), service.prefix());
    terminal.out().print(format.render(chosen(rows(topics), chosen, topics), terminal.colours()));
    return 0;
  }

  private List<CityStatus> chosen(List<CityStatus> rows, Filter chosen, CommittedTopics topics) {
    Instant now = asOf != null ? asOf : knownAt != null ? knownAt : Instant.now();
    Map<PlaceId, Instant> changed = chosen.asksForChanges() ? topics.changed(now) : Map.of();
    Function<PlaceId, @Nullable Long> population =
        chosen.asksForPopulation() ? Populations.of(Extractor.standard()) : place -> null;
    return rows.stream()
        .filter(
            row -> {
              PlaceId place = row.place().id();
              return chosen.matches(
                  new Subject(row, population.apply(place), changed.get(place)), now);
            })
        .toList();
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
