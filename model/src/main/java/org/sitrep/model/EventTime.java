package org.sitrep.model;

import java.time.Instant;

/**
 * When something happened: the earliest and the latest instant, and how exactly that is known.
 *
 * @param from in the years 1 to 9999, as {@code to}
 * @param to the last instant that still belongs to it, not before {@code from}
 */
public record EventTime(Instant from, Instant to, TimePrecision precision) {
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  public EventTime {
    requireReckonable("eventTime.from", from);
    requireReckonable("eventTime.to", to);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "[eventTime] expected from <= to, got " + from + " > " + to);
    }
  }

  /** Days can be added to such an instant, and its year has four digits. */
  static void requireReckonable(String what, Instant instant) {
    if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
      throw new IllegalArgumentException(
          "[" + what + "] expected a year from 1 to 9999, got " + instant);
    }
  }
}
