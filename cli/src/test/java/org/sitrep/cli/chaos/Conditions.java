package org.sitrep.cli.chaos;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Waiting for what must come true; the time is only there to fail some day. */
public final class Conditions {
  private static final long BEAT_NANOS = 20_000_000;

  private Conditions() {}

  /**
   * Waits until the condition holds; fails when it takes too long, or when the test is told to end.
   *
   * @param otherwise what the failure says
   */
  public static void await(
      Duration patience, BooleanSupplier condition, Supplier<String> otherwise) {
    await(patience, condition, () -> 0, otherwise);
  }

  /**
   * The same for what comes bit by bit: it takes too long when nothing has moved for so long, so
   * that a slow machine is not taken for one that stands still.
   *
   * @param headway another number whenever something has moved
   */
  static void await(
      Duration patience,
      BooleanSupplier condition,
      LongSupplier headway,
      Supplier<String> otherwise) {
    long moved = System.nanoTime();
    long last = headway.getAsLong();
    while (!condition.getAsBoolean()) {
      requireNotInterrupted(otherwise);
      long now = headway.getAsLong();
      if (now != last) {
        last = now;
        moved = System.nanoTime();
      } else if (System.nanoTime() - moved > patience.toNanos()) {
        throw new AssertionError("not within " + patience.toSeconds() + " s: " + otherwise.get());
      }
      LockSupport.parkNanos(BEAT_NANOS);
    }
  }

  /** Lets the others run for a while, where nothing can be seen to wait for. */
  static void pause(long millis) {
    long end = System.nanoTime() + millis * 1_000_000;
    while (System.nanoTime() - end < 0) {
      requireNotInterrupted(() -> "pausing");
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  // Parking returns at once from then on: it would be waited without rest.
  private static void requireNotInterrupted(Supplier<String> otherwise) {
    if (Thread.currentThread().isInterrupted()) {
      throw new AssertionError("interrupted while waiting: " + otherwise.get());
    }
  }
}
