package org.sitrep.aggregate.core;

/** From log-odds to the probability that a row shows. */
final class Confidence {
  private Confidence() {}

  static double of(Phase phase, double sum) {
    return rounded(
        switch (phase.status()) {
          case UNKNOWN -> 0;
          case DISPUTED -> Weights.DISPUTED.value();
          case CLAIMED ->
              Math.max(
                  Weights.DISPUTED.value(),
                  Math.min(
                      probability(sum - Weights.CLAIMED_OFFSET.value()),
                      Weights.CLAIMED_MAXIMUM.value()));
          case CONTROLLED, CONTESTED, BESIEGED, VACATED ->
              probability(Math.clamp(sum, Weights.WEAKEST.value(), Weights.STRONGEST.value()));
        });
  }

  private static double probability(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }

  /** To four decimals, so that it is written the same everywhere. */
  static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
