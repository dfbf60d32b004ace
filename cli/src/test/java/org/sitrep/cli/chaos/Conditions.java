package org.sitrep.cli.chaos;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for what must come true; the time is only there to fail some day. */
final class Conditions {
  private static final long BEAT_NANOS = 20_000_000;

  private Conditions() {}

  /**
   * Waits until the condition holds.
   *
   * @param otherwise what the failure says
   */
  static void await(Duration patience, BooleanSupplier condition, Supplier<String> otherwise) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("not within " + patience.toSeconds() + " s: " + otherwise.get());
      }
      LockSupport.parkNanos(BEAT_NANOS);
    }
  }

  /** Lets the others run for a while, where nothing can be seen to wait for. */
  static void pause(long millis) {
    long end = System.nanoTime() + millis * 1_000_000;
    while (System.nanoTime() - end < 0) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }
}
