package org.sitrep.aggregate.core;

import java.time.Duration;
import java.time.Instant;
import org.sitrep.model.CityStatus;

/** Rule 7: silence lets the confidence of a row fall; it changes nothing else. */
public final class Ageing {
  private Ageing() {}

  /**
   * The row as seen at a later instant; the row itself if the instant is not later.
   *
   * @param now not the wall clock's, unless the row is shown live
   */
  public static CityStatus at(CityStatus row, Instant now) {
    if (!now.isAfter(row.asOf())) {
      return row;
    }
    double aged = Confidence.rounded(decayed(row.confidence(), row.asOf(), now));
    return new CityStatus(
        row.place(),
        row.status(),
        row.controller(),
        row.extent(),
        row.inherited(),
        row.since(),
        row.previous(),
        aged,
        now,
        row.counts(),
        row.evidence(),
        row.because(),
        row.revision());
  }

  /** What is left of a confidence: half of the way to the floor is gone each half-life. */
  static double decayed(double confidence, Instant from, Instant now) {
    double floor = Math.min(confidence, Weights.AGE_FLOOR.value());
    double lives =
        Math.max(0, Duration.between(from, now).toMillis())
            / (Weights.AGE_HALF_LIFE_HOURS.value() * Duration.ofHours(1).toMillis());
    return floor + (confidence - floor) * StrictMath.pow(0.5, lives);
  }
}
