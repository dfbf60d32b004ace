package org.sitrep.aggregate.stream;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many claims the ledgers in use hold together, over all tasks of a process: what one may hold
 * must not grow with the partitions it happens to have.
 */
final class ClaimsInMemory {
  /** About 2 KiB each. */
  private static final int MOST = 50_000;

  private final int most;
  private final AtomicInteger now = new AtomicInteger();

  ClaimsInMemory() {
    this(MOST);
  }

  /** Another limit. */
  ClaimsInMemory(int most) {
    this.most = most;
  }

  /** Counts more; fewer where negative. */
  void add(int claims) {
    now.addAndGet(claims);
  }

  /** Whether some must go. */
  boolean areTooMany() {
    return now.get() > most;
  }

  /** How many there are. */
  int now() {
    return now.get();
  }
}
