package org.sitrep.aggregate.core;

/**
 * From log-odds to the probability that a row shows: that it still holds on the next day, fitted to
 * simulated wars whose truth is known (docs/calibration.md).
 */
final class Confidence {
  private Confidence() {}

  /**
   * The confidence of a phase.
   *
   * @param sum log-odds of what is told of the phase
   * @param scale log-odds of all that is told for it over all that is told against it
   */
  static double of(Phase phase, double sum, double scale) {
    return rounded(
        switch (phase.status()) {
          case UNKNOWN -> 0;
          case DISPUTED, CLAIMED -> Weights.UNDECIDED.value();
          case CONTROLLED -> control(sum, scale);
          case CONTESTED -> fight(sum, scale);
          case BESIEGED -> siege(sum, scale);
          case VACATED -> gap(sum, scale);
        });
  }

  private static double control(double sum, double scale) {
    return mapped(
        sum, scale, Weights.CONTROLLED_OFFSET, Weights.CONTROLLED_SLOPE, Weights.CONTROLLED_SCALE);
  }

  private static double fight(double sum, double scale) {
    return mapped(
        sum, scale, Weights.CONTESTED_OFFSET, Weights.CONTESTED_SLOPE, Weights.CONTESTED_SCALE);
  }

  private static double siege(double sum, double scale) {
    return mapped(
        sum, scale, Weights.BESIEGED_OFFSET, Weights.BESIEGED_SLOPE, Weights.BESIEGED_SCALE);
  }

  private static double gap(double sum, double scale) {
    return mapped(sum, scale, Weights.VACATED_OFFSET, Weights.VACATED_SLOPE, Weights.VACATED_SCALE);
  }

  /** What is known is never less sure than what is only claimed. */
  private static double mapped(
      double sum, double scale, Weights offset, Weights perSum, Weights perScale) {
    double counted = Math.clamp(sum, Weights.WEAKEST.value(), Weights.STRONGEST.value());
    double likely =
        probability(offset.value() + perSum.value() * counted + perScale.value() * scale);
    return Math.max(likely, Weights.UNDECIDED.value());
  }

  private static double probability(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }

  /** To four decimals, so that it is written the same everywhere. */
  static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
