package org.sitrep.monitor.stream;

import java.time.Duration;
import java.time.Instant;

/** Since when a reader is behind what it reads. */
final class Lag {
  private volatile Instant level = Instant.now();
  private volatile boolean behind = true;

  /** All has been read that was there at this instant. */
  void isLevel(Instant at) {
    level = at;
    behind = false;
  }

  /** There is more than has been read, or nobody tells. */
  void isBehind() {
    behind = true;
  }

  /** For how long; 0 where it is not. */
  long millis(Instant now) {
    return behind ? Math.max(0, Duration.between(level, now).toMillis()) : 0;
  }
}
