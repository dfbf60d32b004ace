package org.sitrep.bench.calibration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The counts of one way of making a table over many wars. */
final class Tally {
  /** One row with the truth of the next day. */
  record Forecast(Shown shown, boolean held) {}

  private int rows;
  private int right;
  private int decided;
  private int rightDecided;
  private int flips;
  private int falseFlips;
  private int missedGains;
  private final List<Duration> delays = new ArrayList<>();
  private final List<Forecast> forecasts = new ArrayList<>();

  void row(Shown shown, boolean isRight) {
    rows++;
    right += isRight ? 1 : 0;
    if (shown.decided()) {
      decided++;
      rightDecided += isRight ? 1 : 0;
    }
  }

  void forecast(Shown shown, boolean held) {
    forecasts.add(new Forecast(shown, held));
  }

  void flip(boolean happened) {
    flips++;
    falseFlips += happened ? 0 : 1;
  }

  void detected(Duration delay) {
    delays.add(delay);
  }

  void missed() {
    missedGains++;
  }

  void add(Tally other) {
    rows += other.rows;
    right += other.right;
    decided += other.decided;
    rightDecided += other.rightDecided;
    flips += other.flips;
    falseFlips += other.falseFlips;
    missedGains += other.missedGains;
    delays.addAll(other.delays);
    forecasts.addAll(other.forecasts);
  }

  int rows() {
    return rows;
  }

  int flips() {
    return flips;
  }

  int falseFlips() {
    return falseFlips;
  }

  /** The share of rows whose status and controller are the true ones. */
  double accuracy() {
    return share(right, rows);
  }

  /** The share of rows that commit themselves. */
  double decidedShare() {
    return share(decided, rows);
  }

  /** The accuracy of those. */
  double decidedAccuracy() {
    return share(rightDecided, decided);
  }

  /** False flips a hundred rows. */
  double falseFlipsPerHundred() {
    return 100 * share(falseFlips, rows);
  }

  double missedShare() {
    return share(missedGains, missedGains + delays.size());
  }

  /** The delay in hours within which so large a share of the detected gains is shown. */
  double delayHours(double share) {
    if (delays.isEmpty()) {
      return Double.NaN;
    }
    List<Duration> sorted = new ArrayList<>(delays);
    Collections.sort(sorted);
    return sorted.get((int) (share * (sorted.size() - 1))).toMinutes() / 60.0;
  }

  /** Rows that commit themselves, with whether they held on the next day. */
  List<Forecast> decidedForecasts() {
    return forecasts.stream().filter(one -> one.shown().decided()).toList();
  }

  List<Forecast> forecasts() {
    return forecasts;
  }

  /**
   * Brier's mean squared difference of confidence and outcome, over rows that commit themselves.
   */
  double brier() {
    return decidedForecasts().stream()
        .mapToDouble(one -> one.shown().confidence() - (one.held() ? 1 : 0))
        .map(difference -> difference * difference)
        .average()
        .orElse(Double.NaN);
  }

  private static double share(double part, double whole) {
    return whole == 0 ? Double.NaN : part / whole;
  }
}
