package org.sitrep.bench.simulator;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance: the same seed and name give the same course on every machine. */
final class Chance {
  private static final double MINUTES = 60;

  private final SplittableRandom random;

  private Chance(SplittableRandom random) {
    this.random = random;
  }

  /**
   * A source of chance of its own for each use, so that a change in one use moves no other.
   *
   * @param use what it is for
   */
  static Chance of(long seed, String use) {
    return new Chance(new SplittableRandom(seed * 1_000_003 + use.hashCode()));
  }

  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** A whole number from 0 up to, and without, the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  /** How often something happens that happens so often on average (Poisson). */
  int times(double mean) {
    double limit = StrictMath.exp(-mean);
    int times = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      times++;
    }
    return times;
  }

  /** The wait for something that happens so often a day on average (exponential). */
  Duration wait(double perDay) {
    return hours(24 * -StrictMath.log(1 - random.nextDouble()) / perDay);
  }

  /**
   * A length of time with a long tail (log-normal).
   *
   * @param median hours
   * @param spread standard deviation of its logarithm
   */
  Duration about(double median, double spread) {
    return hours(median * StrictMath.exp(spread * normal()));
  }

  /** A factor around 1, as often above as below. */
  double factor(double spread) {
    return StrictMath.exp(spread * normal());
  }

  /** Box and Muller's, since the platform's own may change with its version. */
  private double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
  }

  static Duration hours(double hours) {
    return Duration.ofSeconds(StrictMath.round(hours * MINUTES * MINUTES));
  }
}
