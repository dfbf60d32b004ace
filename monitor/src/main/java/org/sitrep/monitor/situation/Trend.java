package org.sitrep.monitor.situation;

import org.jspecify.annotations.Nullable;

/**
 * Where the confidence in a row goes.
 *
 * @param confidenceBefore the confidence before the last change of the row; null where it has none
 */
public record Trend(Direction direction, @Nullable Double confidenceBefore) {
  /** What a reader sees as no movement. */
  private static final double STILL = 0.02;

  /** Up, down or neither. */
  public enum Direction {
    UP,
    DOWN,
    STEADY
  }

  static Trend of(double confidence, @Nullable Double before) {
    if (before == null || Math.abs(confidence - before) < STILL) {
      return new Trend(Direction.STEADY, before);
    }
    return new Trend(confidence > before ? Direction.UP : Direction.DOWN, before);
  }
}
