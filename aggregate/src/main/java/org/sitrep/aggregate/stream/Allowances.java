package org.sitrep.aggregate.stream;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;

/**
 * The allowance of each thread that runs tasks of a topology: a handful, for as long as it runs.
 */
final class Allowances {
  private final Map<Thread, Allowance> ofThreads = new ConcurrentHashMap<>();
  private final LongFunction<Allowance> fresh;

  Allowances() {
    this(Allowance::new);
  }

  /**
   * Others to begin with.
   *
   * @param fresh gives that of a thread, by the nanoseconds of the clock
   */
  Allowances(LongFunction<Allowance> fresh) {
    this.fresh = fresh;
  }

  /** That of the thread this is asked on. */
  Allowance mine() {
    return ofThreads.computeIfAbsent(
        Thread.currentThread(), thread -> fresh.apply(System.nanoTime()));
  }
}
