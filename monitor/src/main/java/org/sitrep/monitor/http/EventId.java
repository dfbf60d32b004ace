package org.sitrep.monitor.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sitrep.monitor.situation.Positions;

/**
 * The id of an event: how far its reader then is, and when that was. What was taken from a
 * compacted topic leaves no trace there after a day, so an id is good for half of one.
 *
 * @param minute since 1970
 */
record EventId(Positions at, long minute) {
  private static final Duration GOOD_FOR = Duration.ofHours(12);
  private static final Pattern FORM = Pattern.compile("([^~]*)~([0-9]{1,12})");

  static EventId of(Positions at, Instant now) {
    return new EventId(at, now.getEpochSecond() / 60);
  }

  /** The positions of an id that is still good; empty for anything else. */
  static Optional<Positions> read(String written, Instant now) {
    var parts = FORM.matcher(written);
    if (!parts.matches()) {
      return Optional.empty();
    }
    long age = now.getEpochSecond() / 60 - Long.parseLong(parts.group(2));
    return age <= GOOD_FOR.toMinutes() ? Positions.read(parts.group(1)) : Optional.empty();
  }

  @Override
  public String toString() {
    return at + "~" + minute;
  }
}
