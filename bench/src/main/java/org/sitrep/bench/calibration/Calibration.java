package org.sitrep.bench.calibration;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.sitrep.bench.simulator.Regime;
import org.sitrep.bench.simulator.Regimes;
import org.sitrep.bench.simulator.SimulatedWar;

/** Draft. */
public final class Calibration {
  private Calibration() {}

  public static void main(String[] arguments) {
    int from = Integer.parseInt(arguments[0]);
    int seeds = Integer.parseInt(arguments[1]);
    Duration step = Duration.ofHours(Integer.parseInt(arguments[2]));
    List<Judge> judges =
        List.of(
            new OurTable(),
            new Baseline(Baseline.Rule.MAJORITY, 24, false),
            new Baseline(Baseline.Rule.MAJORITY, 48, false),
            new Baseline(Baseline.Rule.MAJORITY, 96, false),
            new Baseline(Baseline.Rule.MAJORITY, 48, true),
            new Baseline(Baseline.Rule.LATEST, 24, false),
            new Baseline(Baseline.Rule.LATEST, 24, true),
            new Baseline(Baseline.Rule.SOURCES, 24, false),
            new Baseline(Baseline.Rule.SOURCES, 48, false),
            new Baseline(Baseline.Rule.SOURCES, 96, false));
    for (Regime regime : Regimes.all()) {
      System.out.println(regime.name());
      for (Judge judge : judges) {
        long start = System.nanoTime();
        Tally tally = new Tally();
        for (int seed = from; seed < from + seeds; seed++) {
          tally.add(Trial.of(SimulatedWar.of(regime, seed), judge, step));
        }
        System.out.printf(
            Locale.ROOT,
            "  %-22s %5d rows, right %.3f, decided %.3f of which right %.3f, flips %d false %d,"
                + " detected after %.0f h (%.0f h for 90 %%), missed %.2f, brier %.3f  [%d ms]%n",
            judge.name(),
            tally.rows(),
            tally.accuracy(),
            tally.decidedShare(),
            tally.decidedAccuracy(),
            tally.flips(),
            tally.falseFlips(),
            tally.delayHours(0.5),
            tally.delayHours(0.9),
            tally.missedShare(),
            tally.brier(),
            (System.nanoTime() - start) / 1_000_000);
      }
    }
  }
}
