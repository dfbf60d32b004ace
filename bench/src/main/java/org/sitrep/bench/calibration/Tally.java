package org.sitrep.bench.calibration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The counts of one way of making a table over many wars. */
final class Tally {
  /**
   * One row.
   *
   * @param isRight whether it is true at the instant for which it is shown
   */
  private record Row(Shown shown, boolean isRight, boolean isNamed) {}

  /** One row with the truth of the next day. */
  record Forecast(Shown shown, boolean held) {}

  private final List<Row> rows = new ArrayList<>();
  private final List<Forecast> forecasts = new ArrayList<>();
  private final List<Duration> delays = new ArrayList<>();
  private int flips;
  private int falseFlips;
  private int missedGains;

  void row(Shown shown, boolean isRight, boolean isNamed) {
    rows.add(new Row(shown, isRight, isNamed));
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
    rows.addAll(other.rows);
    forecasts.addAll(other.forecasts);
    delays.addAll(other.delays);
    flips += other.flips;
    falseFlips += other.falseFlips;
    missedGains += other.missedGains;
  }

  int rows() {
    return rows.size();
  }

  int flips() {
    return flips;
  }

  int falseFlips() {
    return falseFlips;
  }

  /** The share of all rows whose status and controller are the true ones. */
  double right() {
    return share(rows.stream().filter(Row::isRight).count(), rows.size());
  }

  /** The same, with rows that do not commit themselves but name the true holder. */
  double named() {
    return share(rows.stream().filter(Row::isNamed).count(), rows.size());
  }

  /** The share of rows that commit themselves. */
  double decided() {
    return share(rows.stream().filter(row -> row.shown().decided()).count(), rows.size());
  }

  /** The share of rows that commit themselves to what is not so. */
  double wrong() {
    return share(
        rows.stream().filter(row -> row.shown().decided() && !row.isRight()).count(), rows.size());
  }

  /** How many are right of its most confident rows, so many as are a share of all. */
  double rightAt(double coverage) {
    int most = (int) Math.round(coverage * rows.size());
    Comparator<Row> surest =
        Comparator.<Row, Boolean>comparing(row -> !row.shown().decided())
            .thenComparing(row -> -row.shown().confidence());
    return share(rows.stream().sorted(surest).limit(most).filter(Row::isRight).count(), most);
  }

  /** The share of lasting gains that were not shown before the next one. */
  double missedShare() {
    return share(missedGains, missedGains + delays.size());
  }

  /** The delay in hours within which so large a share of the shown gains is shown. */
  double delayHours(double share) {
    if (delays.isEmpty()) {
      return Double.NaN;
    }
    List<Duration> sorted = new ArrayList<>(delays);
    Collections.sort(sorted);
    return sorted.get((int) (share * (sorted.size() - 1))).toMinutes() / 60.0;
  }

  /** Rows that commit themselves, with whether they held on the next day. */
  List<Forecast> forecasts() {
    return forecasts.stream().filter(one -> one.shown().decided()).toList();
  }

  /** Brier's mean square of confidence less outcome, over rows that commit themselves. */
  double brier() {
    return forecasts().stream()
        .mapToDouble(one -> one.shown().confidence() - (one.held() ? 1 : 0))
        .map(difference -> difference * difference)
        .average()
        .orElse(Double.NaN);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }
}
