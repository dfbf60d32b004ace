package org.sitrep.aggregate.stream;

import java.time.Duration;

/**
 * How much of its time a thread may give to assessments: while claims wait to be taken in a share
 * of the time that passes, all of it once none has come for a while; of either some can be saved
 * up. So every row is brought up to date at once as long as there is time for it, and a burst of
 * claims on whatever many places is taken in at a speed of its own, the rows following a few times
 * a second at most.
 *
 * <p>All tasks of a thread draw on one allowance. It decides when a row is shown, never what is in
 * it.
 */
final class Allowance {
  /** Assessments may take one part in so many of the time. */
  private static final int SHARE = 10;

  private static final long MOST_SAVED = Duration.ofSeconds(1).toNanos();

  /** What is put off gets the last half alone, or new claims would always come before it. */
  private static final long FOR_PUT_OFF = MOST_SAVED / 2;

  /** One task takes so much of what is left, and leaves the rest to those after it. */
  private static final int PARTS = 8;

  /** Longer than a commit takes: a thread that reads nothing for so long has nothing to read. */
  private static final long IDLE_AFTER = Duration.ofMillis(300).toNanos();

  private long saved = MOST_SAVED;
  private long at;

  /** How long nothing was read and nothing assessed, up to {@link #at}. */
  private long quiet;

  /**
   * A full one.
   *
   * @param nanos of the clock that the others are told of
   */
  Allowance(long nanos) {
    at = nanos;
  }

  /** Notes that a record was read. */
  void read(long nanos) {
    pass(nanos);
    quiet = 0;
  }

  /** Whether a place may be assessed as soon as it is told of. */
  boolean allowsAtOnce(long nanos) {
    pass(nanos);
    return saved > FOR_PUT_OFF;
  }

  /** Nanoseconds that one task may give now to the places that were put off. */
  long forPutOff(long nanos) {
    pass(nanos);
    return Math.max(0, saved) / PARTS;
  }

  /** Takes off what an assessment took, which has just ended. */
  void spend(long took, long nanos) {
    pass(Math.max(at, nanos - took));
    saved += (nanos - at) / SHARE - took;
    at = nanos;
  }

  private void pass(long nanos) {
    long passed = nanos - at;
    at = nanos;
    long idle = Math.min(passed, Math.max(0, quiet + passed - IDLE_AFTER));
    quiet += passed;
    saved = Math.min(MOST_SAVED, saved + idle + (passed - idle) / SHARE);
  }
}
