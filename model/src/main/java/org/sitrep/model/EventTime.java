package org.sitrep.model;

import java.time.Instant;

/**
 * When something happened: the earliest and the latest instant, and how exactly that is known.
 *
 * @param to the last instant that still belongs to it, not before {@code from}
 */
public record EventTime(Instant from, Instant to, TimePrecision precision) {
  public EventTime {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "[eventTime] expected from <= to, got " + from + " > " + to);
    }
  }
}
