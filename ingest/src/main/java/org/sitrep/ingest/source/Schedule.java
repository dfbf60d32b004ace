package org.sitrep.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * When a source is asked again. All times vary by a tenth, so that sources that began together do
 * not stay together.
 */
final class Schedule {
  private static final double JITTER = 0.1;

  /** A source that fails is asked at half the pace each time, but once in so long at least. */
  private static final Duration SLOWEST = Duration.ofHours(6);

  private static final int MOST_DOUBLINGS = 12;

  /** The first polls of all sources are spread over this part of their period. */
  private static final double FIRST = 0.05;

  private Schedule() {}

  static Instant first(Instant now, Duration every, RandomGenerator random) {
    return now.plusMillis((long) (every.toMillis() * FIRST * random.nextDouble()));
  }

  static Instant afterSuccess(Instant now, Duration every, RandomGenerator random) {
    return now.plus(varied(every, random));
  }

  /**
   * After it has failed.
   *
   * @param failures how often in a row, this one counted
   * @param pause what the server asked for, zero for nothing; nothing shortens that
   */
  static Instant afterFailure(
      Instant now, Duration every, int failures, Duration pause, RandomGenerator random) {
    Duration slowest = every.compareTo(SLOWEST) > 0 ? every : SLOWEST;
    int doublings = Math.min(MOST_DOUBLINGS, Math.max(0, failures - 1));
    Duration backedOff = every.multipliedBy(1L << doublings);
    Duration own = varied(backedOff.compareTo(slowest) > 0 ? slowest : backedOff, random);
    return now.plus(own.compareTo(pause) > 0 ? own : pause);
  }

  private static Duration varied(Duration time, RandomGenerator random) {
    return Duration.ofMillis(
        (long) (time.toMillis() * (1 - JITTER + 2 * JITTER * random.nextDouble())));
  }
}
