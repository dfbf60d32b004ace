package org.sitrep.aggregate.core;

import java.time.Duration;
import java.time.Instant;
import org.sitrep.model.CityStatus;
import org.sitrep.model.ControlStatus;

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
    double aged = Confidence.rounded(decayed(row.status(), row.confidence(), row.asOf(), now));
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
  static double decayed(ControlStatus status, double confidence, Instant from, Instant now) {
    boolean passes = passes(status);
    Weights least = passes ? Weights.PASSING_FLOOR : Weights.AGE_FLOOR;
    Weights half = passes ? Weights.PASSING_HALF_LIFE_HOURS : Weights.AGE_HALF_LIFE_HOURS;
    double floor = Math.min(confidence, least.value());
    double lives =
        (double) Math.max(0, Duration.between(from, now).toMillis()) / half.hours().toMillis();
    return floor + (confidence - floor) * StrictMath.pow(0.5, lives);
  }

  private static boolean passes(ControlStatus status) {
    return switch (status) {
      case CONTESTED, BESIEGED, VACATED -> true;
      case CONTROLLED, DISPUTED, CLAIMED, UNKNOWN -> false;
    };
  }
}
