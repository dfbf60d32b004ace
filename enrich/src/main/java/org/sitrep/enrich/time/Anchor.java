package org.sitrep.enrich.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The moment an article speaks from: what "today" and "Friday" are counted from.
 *
 * @param publishedAt when it was published
 * @param dateOnly whether only the date of publication is known; its clock time then means nothing
 * @param zone where its clocks stand
 */
public record Anchor(Instant publishedAt, boolean dateOnly, ZoneId zone) {
  /** The calendar date of publication, as a reader on the spot would name it. */
  LocalDate today() {
    return now().toLocalDate();
  }

  /**
   * The clock on the spot. Where only the date is known it is that of UTC, unless the date is given
   * as the midnight on the spot.
   */
  LocalDateTime now() {
    LocalDateTime here = LocalDateTime.ofInstant(publishedAt, zone);
    boolean midnightHere = here.toLocalTime().equals(LocalTime.MIDNIGHT);
    LocalDateTime utc = LocalDateTime.ofInstant(publishedAt, ZoneOffset.UTC);
    boolean noon = utc.toLocalTime().equals(LocalTime.NOON);
    return dateOnly && (noon || !midnightHere) ? utc : here;
  }
}
