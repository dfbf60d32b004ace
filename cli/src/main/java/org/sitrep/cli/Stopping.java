package org.sitrep.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A user's Ctrl-C (or a TERM): asks the command to end, and lets it end in its own time. */
public final class Stopping {
  private static final long PATIENCE_SECONDS = 20;
  private static final CountDownLatch FINISHED = new CountDownLatch(1);
  private static final AtomicInteger EXIT = new AtomicInteger(1);

  private Stopping() {}

  /**
   * Has the request called once the user wants to stop; the process lives on until {@link #finish},
   * but no longer than 20 seconds.
   */
  public static void onRequest(Runnable request) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (FINISHED.getCount() > 0) {
                    request.run();
                    awaitFinish();
                  }
                },
                "stopping"));
  }

  /** Ends the process with this exit code, also where it is ending already. */
  static void finish(int exit) {
    EXIT.set(exit);
    FINISHED.countDown();
    System.exit(exit);
  }

  private static void awaitFinish() {
    try {
      if (FINISHED.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(EXIT.get());
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }
}
