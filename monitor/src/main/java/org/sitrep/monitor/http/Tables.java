package org.sitrep.monitor.http;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.CityStatus;
import org.sitrep.model.PlaceId;
import org.sitrep.monitor.filter.Filter;
import org.sitrep.monitor.filter.Subject;
import org.sitrep.monitor.past.NotNow;
import org.sitrep.monitor.past.Past;
import org.sitrep.monitor.situation.Change;
import org.sitrep.monitor.situation.Situation;
import org.sitrep.monitor.situation.SituationSource;
import org.sitrep.monitor.situation.Summary;

/** The table that a call asks for: the present one, or that of an instant. */
final class Tables {
  private final SituationSource source;
  private final Past past;
  private final InstantSource clock;

  Tables(SituationSource source, Past past, InstantSource clock) {
    this.source = source;
    this.past = past;
    this.clock = clock;
  }

  /**
   * A table.
   *
   * @param now from which ages in a filter are counted: the instant asked for, else the clock's
   * @param lines by place id
   */
  record Table(
      @Nullable Instant knownAt,
      @Nullable Instant asOf,
      Instant now,
      Situation situation,
      List<Line> lines) {
    boolean isPast() {
      return knownAt != null || asOf != null;
    }

    String cursor() {
      return situation.at().toString();
    }

    List<Line> matching(Filter filter) {
      return lines.stream().filter(line -> filter.matches(subject(line.summary()), now)).toList();
    }

    Optional<Line> line(PlaceId place) {
      return lines.stream().filter(line -> line.place().equals(place)).findFirst();
    }

    private static Subject subject(Summary summary) {
      return new Subject(summary.row(), summary.population(), summary.changedAt());
    }
  }

  /**
   * The table of {@code knownAt} and {@code asOf}.
   *
   * @throws Refusal where either is no instant, or an earlier table cannot be had now
   */
  Table of(Asked asked) {
    Instant knownAt = asked.instant("knownAt");
    Instant asOf = asked.instant("asOf");
    Situation situation = source.now();
    Instant now = asOf != null ? asOf : knownAt;
    if (now == null) {
      List<Line> lines = situation.sorted().stream().map(Line::of).toList();
      return new Table(null, null, clock.instant(), situation, lines);
    }
    try {
      List<CityStatus> rows = rows(situation, knownAt, asOf);
      return new Table(knownAt, asOf, now, situation, lines(rows, situation, now));
    } catch (NotNow notNow) {
      throw Refusal.notNow(notNow);
    }
  }

  private List<CityStatus> rows(
      Situation situation, @Nullable Instant knownAt, @Nullable Instant asOf) {
    Instant latest = situation.asOf();
    if (knownAt == null && asOf != null && (latest == null || !latest.isAfter(asOf))) {
      return situation.sorted().stream().map(row -> past.aged(row.whole(), asOf)).toList();
    }
    return past.table(knownAt, asOf);
  }

  /** What is known beside the rows is what was told until then. */
  private static List<Line> lines(List<CityStatus> rows, Situation situation, Instant now) {
    Map<PlaceId, Change> last = new HashMap<>();
    for (Change change : situation.changes()) {
      if (!change.change().asOf().isAfter(now)) {
        last.put(change.change().place().id(), change);
      }
    }
    return rows.stream()
        .map(
            row -> {
              PlaceId place = row.place().id();
              Long population =
                  situation.row(place).map(each -> each.summary().population()).orElse(null);
              return Line.of(row, Summary.of(row, population, last.get(place)));
            })
        .toList();
  }
}
