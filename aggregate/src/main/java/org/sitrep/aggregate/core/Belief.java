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
  private static final int HOLDS = 0;
  private static final int FOUGHT = 1;
  private static final int RINGED = 2;
  private static final int GONE = 3;
  private static final int STANDINGS = 4;

  /** Where what is held goes when it changes: to another at once, to a fight, a ring, nobody. */
  private static final double TAKEN = 0.4;

  private static final double ENTERED = 0.35;
  private static final double SURROUNDED = 0.15;
  private static final double LEFT = 0.1;

  /** How often a fight or a siege ends with the holder still there, and a leaver comes back. */
  private static final double STOOD = 0.5;

  private static final double RETURNED = 0.2;

  /** What stands before anything is told. */
  private static final double[] AT_FIRST = {0.85, 0.05, 0.05, 0.05};

  private static final double MINUTES_A_DAY = Duration.ofDays(1).toMinutes();

  private final List<ActorId> sides;

  /** Probabilities by standing and side; the last side is whoever nobody named. */
  private double[][] mass;

  private @Nullable Instant now;

  Belief(Collection<ActorId> sides) {
    this.sides = List.copyOf(sides);
    int all = this.sides.size() + 1;
    mass = new double[STANDINGS][all];
    for (int standing = 0; standing < mass.length; standing++) {
      Arrays.fill(mass[standing], AT_FIRST[standing] / all);
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
    next[FOUGHT][side] += leaves[HOLDS] * ENTERED;
    next[RINGED][side] += leaves[HOLDS] * SURROUNDED;
    next[GONE][side] += leaves[HOLDS] * LEFT;
    next[HOLDS][side] += (leaves[FOUGHT] + leaves[RINGED]) * STOOD + leaves[GONE] * RETURNED;
    double lost =
        leaves[HOLDS] * TAKEN
            + (leaves[FOUGHT] + leaves[RINGED]) * (1 - STOOD)
            + leaves[GONE] * (1 - RETURNED);
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
    double all = 0;
    for (int standing = 0; standing < STANDINGS; standing++) {
      for (int index = 0; index <= sides.size(); index++) {
        boolean own = index < sides.size() && sides.get(index).equals(side);
        double fit = side == null && effect != Effect.LEAVES ? 0 : fit(effect, own, standing);
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

  /**
   * How well what is told of a side fits a state, from about -0.5 to 1.5.
   *
   * @param own whether the state is that of the side of which it is told
   */
  private static double fit(Effect effect, boolean own, int standing) {
    return switch (effect) {
      case TAKES -> own ? fits(standing, 1, 0, 0.6, 0) : fits(standing, 0, 0.3, 0, 0);
      case HOLDS -> own ? fits(standing, 1, 0.7, 0.8, 0) : 0;
      case INSIDE -> own ? fits(standing, 0.6, 0.3, 0.3, 0.3) : fits(standing, 0, 1.3, 0, 0);
      case RINGS -> own ? 0 : fits(standing, 0, 0.3, 1.5, 0);
      case LEAVES -> own ? fits(standing, -0.5, -0.5, -0.5, 1.3) : fits(standing, 0.7, 0.7, 0.7, 0);
      case NEARS -> own ? 0 : fits(standing, 0.2, 0.3, 0.4, 0.2);
      case EASES -> 0;
    };
  }

  private static double fits(
      int standing, double holds, double fought, double ringed, double gone) {
    return switch (standing) {
      case HOLDS -> holds;
      case FOUGHT -> fought;
      case RINGED -> ringed;
      default -> gone;
    };
  }
}
