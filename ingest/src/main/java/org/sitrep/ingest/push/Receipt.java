package org.sitrep.ingest.push;

/** What became of a submission. */
sealed interface Receipt {
  /**
   * Its articles are on {@code news.raw}.
   *
   * @param taken how many were written because of it
   * @param repeated how many had been written before
   */
  record Taken(int taken, int repeated) implements Receipt {}

  /** Its key was used before, for another body. */
  record KeyUsed() implements Receipt {}

  /** Whether it was written cannot be known; the same call again finds out. */
  record Unknown() implements Receipt {}
}
