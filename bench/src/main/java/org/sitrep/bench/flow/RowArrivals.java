package org.sitrep.bench.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.HdrHistogram.Histogram;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.PlaceId;

/**
 * How long after an article was sent the row of a place it tells of shows it: each article has an
 * instant of publication of its own, and a row tells the latest it has taken in.
 */
final class RowArrivals {
  private static final long NANOS_A_MICROSECOND = 1_000;

  /** The first row that took in all until an instant. */
  private record Arrival(Instant until, long nanos) {}

  private final Map<Instant, Long> sent = new ConcurrentHashMap<>();
  private final Map<PlaceId, List<Instant>> awaited = new HashMap<>();
  private final Map<PlaceId, List<Arrival>> arrived = new HashMap<>();
  private final Histogram micros;

  RowArrivals(Histogram micros) {
    this.micros = micros;
  }

  void sent(Instant published, long nanos) {
    sent.put(published, nanos);
  }

  /** Takes note of a claim: the row of its place is awaited, unless it has come already. */
  void claim(Claim claim) {
    if (claim.context() != ClaimContext.CURRENT) {
      return;
    }
    PlaceId place = claim.place().id();
    Instant published = claim.publishedAt();
    arrived.getOrDefault(place, List.of()).stream()
        .filter(row -> !row.until().isBefore(published))
        .findFirst()
        .ifPresentOrElse(
            row -> count(published, row.nanos()),
            () -> awaited.computeIfAbsent(place, same -> new ArrayList<>()).add(published));
  }

  /** Takes note of a row that came at an instant of the clock of {@link System#nanoTime}. */
  void row(CityStatus row, long nanos) {
    PlaceId place = row.place().id();
    arrived.computeIfAbsent(place, same -> new ArrayList<>()).add(new Arrival(row.asOf(), nanos));
    Iterator<Instant> waiting = awaited.getOrDefault(place, List.of()).iterator();
    while (waiting.hasNext()) {
      Instant published = waiting.next();
      if (!published.isAfter(row.asOf())) {
        count(published, nanos);
        waiting.remove();
      }
    }
  }

  private void count(Instant published, long nanos) {
    Long began = sent.get(published);
    if (began != null) {
      micros.recordValue((nanos - began) / NANOS_A_MICROSECOND);
    }
  }
}
