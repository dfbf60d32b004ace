package org.sitrep.enrich.evaluation;

/**
 * How many claims were found, how many were annotated, how many were read.
 *
 * @param found claims that are both annotated and read
 * @param annotated claims of the annotator
 * @param read claims of the extractor
 */
public record Tally(int found, int annotated, int read) {
  static final Tally NONE = new Tally(0, 0, 0);

  Tally plus(Tally other) {
    return new Tally(found + other.found, annotated + other.annotated, read + other.read);
  }

  /** Share of what was read that is annotated, 0 to 1; 1 where nothing was read. */
  public double precision() {
    return share(found, read);
  }

  /** Share of what is annotated that was read, 0 to 1; 1 where nothing is annotated. */
  public double recall() {
    return share(found, annotated);
  }

  /** The harmonic mean of precision and recall, 0 to 1. */
  public double f1() {
    return annotated + read == 0 ? 1 : 2.0 * found / (annotated + read);
  }

  static double share(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
