package org.sitrep.aggregate.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;

/**
 * How likely each state of a place is by all that is told, party or not: a filter after Bayes over
 * reports in the order of their times. Between them a state lasts or passes on at its own rate.
 */
final class Belief {
  // In which ways a side can stand to a place: it has it, is fought inside, is ringed, or has left.
  static final int HOLDS = 0;
  static final int FOUGHT = 1;
  static final int RINGED = 2;
  static final int GONE = 3;
  private static final int STANDINGS = 4;

  private static final double MINUTES_A_DAY = Duration.ofDays(1).toMinutes();

  private final List<ActorId> sides;

  /** Probabilities by standing and side; the last side is whoever nobody named. */
  private double[][] mass;

  private @Nullable Instant now;

  Belief(Collection<ActorId> sides) {
    this.sides = List.copyOf(sides);
    int all = this.sides.size() + 1;
    mass = new double[STANDINGS][all];
    double other = (1 - Weights.HELD_AT_FIRST.value()) / (STANDINGS - 1);
    for (int standing = 0; standing < mass.length; standing++) {
      double share = standing == HOLDS ? Weights.HELD_AT_FIRST.value() : other;
      Arrays.fill(mass[standing], share / all);
    }
  }

  /** The side most likely to hold it, if it is a named one. */
  @Nullable ActorId holder() {
    int best = 0;
    for (int side = 1; side < mass[HOLDS].length; side++) {
      best = mass[HOLDS][side] > mass[HOLDS][best] ? side : best;
    }
    return best < sides.size() ? sides.get(best) : null;
  }

  /** How likely it is that a side holds it, with nobody inside or around it. */
  double held(ActorId side) {
    int index = sides.indexOf(side);
    return index < 0 ? 0 : mass[HOLDS][index];
  }

  /** How likely it is that it stands as a phase says, if that says how. */
  double of(Phase phase) {
    ActorId holder = phase.holder();
    int index = holder == null ? -1 : sides.indexOf(holder);
    return switch (phase.status()) {
      case CONTROLLED -> index < 0 ? 0 : mass[HOLDS][index];
      case BESIEGED -> index < 0 ? sum(RINGED) : mass[RINGED][index];
      case CONTESTED -> sum(FOUGHT);
      case VACATED -> sum(GONE);
      case DISPUTED, CLAIMED, UNKNOWN -> 0;
    };
  }

  /** How likely the likeliest state is other than that a side holds it. */
  double besides(ActorId holder) {
    double best = 0;
    for (int standing = 0; standing < mass.length; standing++) {
      for (int side = 0; side < mass[standing].length; side++) {
        boolean same = standing == HOLDS && side == sides.indexOf(holder);
        best = same ? best : Math.max(best, mass[standing][side]);
      }
    }
    return best;
  }

  private double sum(int standing) {
    return Arrays.stream(mass[standing]).sum();
  }

  /** Time passes until an instant. */
  private void pass(Instant to) {
    Instant from = now;
    now = to;
    if (from == null || !to.isAfter(from)) {
      return;
    }
    double days = Duration.between(from, to).toMinutes() / MINUTES_A_DAY;
    double[] stays = {
      stays(Weights.HELD_CHANGES, days),
      stays(Weights.FIGHT_ENDS, days),
      stays(Weights.SIEGE_ENDS, days),
      stays(Weights.GAP_ENDS, days)
    };
    double[][] next = new double[mass.length][sides.size() + 1];
    for (int side = 0; side < next[HOLDS].length; side++) {
      pass(side, stays, next);
    }
    mass = next;
  }

  private static double stays(Weights perDay, double days) {
    return StrictMath.exp(-perDay.value() * days);
  }

  private void pass(int side, double[] stays, double[][] next) {
    double[] leaves = new double[mass.length];
    for (int standing = 0; standing < mass.length; standing++) {
      next[standing][side] += mass[standing][side] * stays[standing];
      leaves[standing] = mass[standing][side] * (1 - stays[standing]);
    }
    double stood = Weights.STANDS_OFF.value();
    double returned = Weights.GAP_RETURNED.value();
    double entered = Weights.HELD_ENTERED.value();
    double surrounded = Weights.HELD_SURROUNDED.value();
    double left = Weights.HELD_LEFT.value();
    next[FOUGHT][side] += leaves[HOLDS] * entered;
    next[RINGED][side] += leaves[HOLDS] * surrounded;
    next[GONE][side] += leaves[HOLDS] * left;
    next[HOLDS][side] += (leaves[FOUGHT] + leaves[RINGED]) * stood + leaves[GONE] * returned;
    double lost =
        leaves[HOLDS] * (1 - entered - surrounded - left)
            + (leaves[FOUGHT] + leaves[RINGED]) * (1 - stood)
            + leaves[GONE] * (1 - returned);
    int others = next[HOLDS].length - 1;
    for (int other = 0; other <= others; other++) {
      next[HOLDS][other] += other == side ? 0 : lost / others;
    }
  }

  /**
   * Something is told.
   *
   * @param at when it was so
   * @param weight log-odds; negative if it is denied
   */
  void hear(Instant at, Effect effect, @Nullable ActorId side, double weight) {
    pass(at);
    double strength = weight * Weights.BELIEF_FACTOR.value();
    Fit ofSide = Fit.of(effect, true);
    Fit ofOthers = Fit.of(effect, false);
    boolean tellsNothing = side == null && effect != Effect.LEAVES;
    double all = 0;
    for (int standing = 0; standing < STANDINGS; standing++) {
      for (int index = 0; index <= sides.size(); index++) {
        boolean own = index < sides.size() && sides.get(index).equals(side);
        double fit = tellsNothing ? 0 : (own ? ofSide : ofOthers).of(standing);
        mass[standing][index] *= StrictMath.exp(strength * fit);
        all += mass[standing][index];
      }
    }
    for (double[] row : mass) {
      for (int index = 0; index < row.length; index++) {
        row[index] /= all;
      }
    }
  }
}
