package org.sitrep.monitor.http;

import java.time.Duration;
import org.sitrep.monitor.situation.Positions;

/**
 * The whole table as an event, for all who begin at about the same time.
 *
 * @param at how far whoever has read it then is
 * @param turn in which it was made
 * @param nanos when it was made
 */
record Snapshot(Event event, Positions at, long turn, long nanos) {
  private static final long YOUNG_NANOS = Duration.ofSeconds(1).toNanos();

  boolean isYoung(long now) {
    return now - nanos < YOUNG_NANOS;
  }
}
