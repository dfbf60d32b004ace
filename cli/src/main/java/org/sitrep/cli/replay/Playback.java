package org.sitrep.cli.replay;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How much time has been played: it stands still while paused, and while the whole process did
 * (Ctrl-Z, a machine that slept), so that what fell into that time does not come all at once.
 */
public final class Playback {
  /** Who has not looked for so long has not been running. */
  private static final long LONGEST_LOOK_NANOS = TimeUnit.SECONDS.toNanos(2);

  private long played;
  private long looked;
  private boolean begun;
  private boolean paused;

  /** Goes on or stands still; says whether it stands still now. */
  public synchronized boolean toggle() {
    paused = !paused;
    return paused;
  }

  /**
   * The time that has been played.
   *
   * @param nanos on a clock that only goes on; asked for several times a second
   */
  synchronized Duration played(long nanos) {
    if (begun && !paused) {
      long since = nanos - looked;
      played += since > LONGEST_LOOK_NANOS ? 0 : since;
    }
    begun = true;
    looked = nanos;
    return Duration.ofNanos(played);
  }
}
