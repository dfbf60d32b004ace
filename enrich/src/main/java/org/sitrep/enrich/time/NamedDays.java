package org.sitrep.enrich.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.sitrep.enrich.time.TimeExpression.Part;
import org.sitrep.model.EventTime;
import org.sitrep.model.TimePrecision;

/**
 * Days and their parts as times, by their name: 7 December is 2024-12-07T00:00:00Z to 23:59:59Z
 * wherever it was written, so that a date reads the same for everyone; so are dawn and evening.
 */
final class NamedDays {
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private NamedDays() {}

  static EventTime day(LocalDate day) {
    return days(day, day, TimePrecision.DAY);
  }

  static EventTime days(LocalDate first, LocalDate last, TimePrecision precision) {
    return time(inEra(first).atStartOfDay(), inEra(last).atTime(LAST_SECOND), precision);
  }

  /** "2500 years ago": what is older than the era is told as its beginning. */
  private static LocalDate inEra(LocalDate day) {
    return day.getYear() < 1 ? LocalDate.of(1, 1, 1) : day;
  }

  /** An early, middle or late third of a month; the whole where it is 0. */
  static EventTime third(LocalDate first, int length, int third) {
    int from = third <= 1 ? 1 : third * 10 - 9;
    int to = third == 1 || third == 2 ? third * 10 : length;
    return days(first.plusDays(from - 1L), first.plusDays(to - 1L), TimePrecision.MONTH);
  }

  /** A part of a day; {@code intoNext} lets it run to the end of the next dawn. */
  static EventTime part(LocalDate day, Part part, boolean intoNext) {
    LocalDateTime end =
        intoNext ? day.plusDays(1).atTime(5, 59, 59) : day.atTime(part.to().withSecond(59));
    return time(day.atTime(part.from()), end, TimePrecision.PART_OF_DAY);
  }

  /** The last second of a day. */
  static Instant endOf(LocalDate day) {
    return day.atTime(LAST_SECOND).toInstant(ZoneOffset.UTC);
  }

  private static EventTime time(LocalDateTime from, LocalDateTime to, TimePrecision precision) {
    return new EventTime(from.toInstant(ZoneOffset.UTC), to.toInstant(ZoneOffset.UTC), precision);
  }
}
