package org.sitrep.aggregate.core;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sitrep.model.CityStatus;
import org.sitrep.model.HistoryWindow;

/** The tumbling windows of event time in which something is said to have happened. */
final class Windows {
  private Windows() {}

  static List<HistoryWindow> of(Assessment assessment) {
    Map<Instant, Long> statements =
        assessment.reports().stream()
            .collect(
                Collectors.groupingBy(
                    report -> startOf(report.anchor()), TreeMap::new, Collectors.counting()));
    return statements.entrySet().stream()
        .map(entry -> window(entry.getKey(), entry.getValue().intValue(), assessment))
        .toList();
  }

  private static HistoryWindow window(Instant from, int statements, Assessment assessment) {
    Instant to = from.plus(Weights.WINDOW_HOURS.hours());
    CityStatus atEnd = assessment.asOf(to.minusMillis(1));
    return new HistoryWindow(
        from,
        to,
        atEnd.status(),
        atEnd.controller(),
        atEnd.confidence(),
        atEnd.counts().forCount(),
        atEnd.counts().against(),
        statements);
  }

  private static Instant startOf(Instant instant) {
    long length = Weights.WINDOW_HOURS.hours().toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), length) * length);
  }
}
