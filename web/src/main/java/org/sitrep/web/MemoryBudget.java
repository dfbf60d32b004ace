package org.sitrep.web;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of bodies may be in memory at one time. */
final class MemoryBudget {
  private final AtomicLong left;

  MemoryBudget(long bytes) {
    this.left = new AtomicLong(bytes);
  }

  /** What one call has taken of it, given back when the call is over. */
  final class Share implements AutoCloseable {
    private long taken;

    /** Takes more; false, and nothing, where there is not so much left. */
    boolean take(int bytes) {
      if (left.addAndGet(-bytes) < 0) {
        left.addAndGet(bytes);
        return false;
      }
      taken += bytes;
      return true;
    }

    @Override
    public void close() {
      left.addAndGet(taken);
      taken = 0;
    }
  }
}
