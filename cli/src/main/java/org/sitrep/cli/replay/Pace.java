package org.sitrep.cli.replay;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How fast articles are published. */
public sealed interface Pace {
  /** As fast as it goes. */
  record AtOnce() implements Pace {}

  /** So many a second, whatever time lay between them. */
  record Rate(double perSecond) implements Pace {}

  /** As they were published, so many times as fast. */
  record Clock(double speed) implements Pace {}

  /**
   * When an article is due, in time that has been played.
   *
   * @param number 0 for the first
   * @param published when it was published; null where that is not known
   * @param first when the first one was
   */
  default Duration due(int number, @Nullable Instant published, @Nullable Instant first) {
    return switch (this) {
      case AtOnce() -> Duration.ZERO;
      case Rate(double perSecond) -> seconds(number / perSecond);
      case Clock(double speed) ->
          published == null || first == null
              ? Duration.ZERO
              : seconds(Duration.between(first, published).toMillis() / 1e3 / speed);
    };
  }

  private static Duration seconds(double seconds) {
    return Duration.ofNanos((long) (seconds * 1e9));
  }
}
