package org.sitrep.bench.table;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.sitrep.aggregate.core.Assessment;
import org.sitrep.aggregate.core.SituationLedger;
import org.sitrep.model.Claim;

/** What one assessment of a ledger costs, and what it keeps, by the number of claims told. */
public final class CoreCost {
  private static final int[] SIZES = {10, 100, 1_000, 10_000, 100_000};

  private CoreCost() {}

  public static void main(String[] arguments) {
    for (int round = 0; round < 2; round++) {
      for (int size : SIZES) {
        List<Claim> claims = new CityTalk("zz-city", size).claims(size);
        SituationLedger ledger = new SituationLedger(claims);
        int repeats = Math.max(3, 20_000 / size);
        long began = cpuTime();
        for (int repeat = 0; repeat < repeats; repeat++) {
          Assessment.row(ledger);
        }
        double micros = (cpuTime() - began) / 1000.0 / repeats;
        System.out.printf(
            Locale.ROOT, "%,9d claims told, %,7d kept: %,12.0f us%n", size, ledger.size(), micros);
      }
    }
  }

  /** Of this thread: the machine may be shared. */
  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
