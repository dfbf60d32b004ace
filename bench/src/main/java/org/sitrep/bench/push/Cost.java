package org.sitrep.bench.push;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What some work took: by the clock, and of all processors together. */
record Cost(double seconds, double processorSeconds) {
  private static final double NANOS = 1e9;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  static Cost of(Runnable work) {
    long processor = SYSTEM.getProcessCpuTime();
    long begin = System.nanoTime();
    work.run();
    return new Cost(
        (System.nanoTime() - begin) / NANOS, (SYSTEM.getProcessCpuTime() - processor) / NANOS);
  }
}
