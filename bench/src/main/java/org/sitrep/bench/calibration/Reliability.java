package org.sitrep.bench.calibration;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.bench.calibration.Tally.Forecast;

/** Confidence held against outcome, in ten bins of confidence. */
record Reliability(List<Bin> bins) {
  private static final int BINS = 10;

  /**
   * Rows of about one confidence.
   *
   * @param confidence the mean shown
   * @param held the share that held on the next day
   */
  record Bin(int rows, double confidence, double held) {}

  static Reliability of(List<Forecast> forecasts) {
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      int number = bin;
      List<Forecast> within =
          forecasts.stream().filter(one -> bin(one.shown().confidence()) == number).toList();
      if (!within.isEmpty()) {
        bins.add(bin(within));
      }
    }
    return new Reliability(bins);
  }

  private static int bin(double confidence) {
    return Math.min(BINS - 1, (int) (confidence * BINS));
  }

  private static Bin bin(List<Forecast> forecasts) {
    return new Bin(
        forecasts.size(),
        forecasts.stream().mapToDouble(one -> one.shown().confidence()).average().orElseThrow(),
        forecasts.stream().mapToDouble(one -> one.held() ? 1 : 0).average().orElseThrow());
  }

  /** The mean distance of confidence from outcome, each bin by its rows. */
  double error() {
    double all = bins.stream().mapToInt(Bin::rows).sum();
    return bins.stream()
        .mapToDouble(bin -> bin.rows() / all * Math.abs(bin.confidence() - bin.held()))
        .sum();
  }
}
