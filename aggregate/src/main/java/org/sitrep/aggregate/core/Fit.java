package org.sitrep.aggregate.core;

/**
 * How well what is told of a side fits each state of a place: the part of a report's log-odds that
 * the state gains, from -0.5 to 1.5.
 *
 * @param heldBy the state is that a side has the place; the first of two is for the side of which
 *     it is told, the second for another
 * @param foughtFor a fight inside what a side holds
 * @param ringed a ring around what a side holds
 * @param left a side has left it
 */
record Fit(
    Effect effect, boolean own, double heldBy, double foughtFor, double ringed, double left) {
  private static final Fit[] ALL = {
    new Fit(Effect.TAKES, true, 1, 0, 0.6, 0),
    new Fit(Effect.TAKES, false, 0, 0.3, 0, 0),
    new Fit(Effect.HOLDS, true, 1, 0.7, 0.8, 0),
    new Fit(Effect.INSIDE, true, 0.6, 0.3, 0.3, 0.3),
    new Fit(Effect.INSIDE, false, 0, 1.3, 0, 0),
    new Fit(Effect.RINGS, false, 0, 0.3, 1.5, 0),
    new Fit(Effect.LEAVES, true, -0.5, -0.5, -0.5, 1.3),
    new Fit(Effect.LEAVES, false, 0.7, 0.7, 0.7, 0),
    new Fit(Effect.NEARS, false, 0.2, 0.3, 0.4, 0.2),
  };

  /** Every row; what has none fits every state alike. */
  static Fit[] all() {
    return ALL.clone();
  }

  /** What is told of a side, seen from a state of the side itself or of another. */
  static Fit of(Effect effect, boolean own) {
    for (Fit fit : ALL) {
      if (fit.effect == effect && fit.own == own) {
        return fit;
      }
    }
    return new Fit(effect, own, 0, 0, 0, 0);
  }

  double of(int standing) {
    return switch (standing) {
      case Belief.HOLDS -> heldBy;
      case Belief.FOUGHT -> foughtFor;
      case Belief.RINGED -> ringed;
      default -> left;
    };
  }
}
