package org.sitrep.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What some work took.
 *
 * @param seconds by the clock
 * @param processorSeconds of all processors for the whole process, broker and compiler included;
 *     the better measure where others use the machine too
 */
public record Cost(double seconds, double processorSeconds) {
  private static final double NANOS = 1e9;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Of work that is done here and now. */
  public static Cost of(Runnable work) {
    long processor = SYSTEM.getProcessCpuTime();
    long begin = System.nanoTime();
    work.run();
    return new Cost(
        (System.nanoTime() - begin) / NANOS, (SYSTEM.getProcessCpuTime() - processor) / NANOS);
  }

  /** Of both. */
  public Cost and(Cost other) {
    return new Cost(seconds + other.seconds, processorSeconds + other.processorSeconds);
  }
}
