package org.sitrep.aggregate.stream;

import java.time.Duration;

/**
 * How much of its time a thread may give to assessments while claims wait to be taken in: a share
 * of the time that passes, of which some can be saved up. So every row is brought up to date at
 * once as long as there is time for it, and a burst of claims on whatever many places is taken in
 * at a speed of its own, the rows following a few times a second at most.
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

  private long saved = MOST_SAVED;
  private long at;
  private long takenIn;

  /**
   * A full one.
   *
   * @param nanos of the clock that the others are told of
   */
  Allowance(long nanos) {
    at = nanos;
  }

  /** Notes that a claim was taken in. */
  void takeIn() {
    takenIn++;
  }

  /** How many claims were taken in on this thread: a thread for which that stands still is idle. */
  long takenIn() {
    return takenIn;
  }

  /** Whether a place may be assessed as soon as it is told of. */
  boolean allowsAtOnce(long nanos) {
    return savedBy(nanos) > FOR_PUT_OFF;
  }

  /** Nanoseconds that one task may give now to the places that were put off. */
  long forPutOff(long nanos) {
    return Math.max(0, savedBy(nanos)) / PARTS;
  }

  /** Takes off what an assessment took. */
  void spend(long took) {
    saved -= took;
  }

  private long savedBy(long nanos) {
    saved = Math.min(MOST_SAVED, saved + (nanos - at) / SHARE);
    at = nanos;
    return saved;
  }
}
