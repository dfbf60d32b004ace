package org.sitrep.ingest.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.sitrep.ingest.text.DateText;

/** When something was published, as feeds write it: as in print, and as programs do. */
final class FeedTime {
  private static final int LONGEST = 100;

  /** Before the web there is no feed: year 1 and 1970 are what programs write for "never". */
  private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

  private FeedTime() {}

  /**
   * The instant; nothing where it cannot be told.
   *
   * @param zone of clock times that say none; a day without a clock time is 12:00 UTC
   */
  static Optional<Instant> parse(String written, ZoneId zone) {
    return written.length() > LONGEST
        ? Optional.empty()
        : DateText.only(written, zone, false)
            .map(DateText.Found::instant)
            .filter(time -> !time.isBefore(FIRST));
  }
}
