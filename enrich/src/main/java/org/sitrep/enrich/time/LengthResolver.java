package org.sitrep.enrich.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import org.sitrep.enrich.time.TimeExpression.Ago;
import org.sitrep.enrich.time.TimeExpression.Night;
import org.sitrep.enrich.time.TimeExpression.Part;
import org.sitrep.enrich.time.TimeExpression.Recent;
import org.sitrep.enrich.time.TimeExpression.Shift;
import org.sitrep.enrich.time.TimeExpression.WholeUnit;
import org.sitrep.enrich.time.TimeExpression.Years;
import org.sitrep.model.EventTime;
import org.sitrep.model.TimePrecision;

/** Says which time is meant by lengths before an anchor, by whole weeks, months and years. */
final class LengthResolver {
  private static final Part NIGHT = new Part(LocalTime.of(18, 0), LocalTime.of(23, 59));
  private static final int SOME_HOURS = 12;

  private final Anchor anchor;
  private final DayOfWeek weekStart;
  private final LocalDate today;

  LengthResolver(Anchor anchor, DayOfWeek weekStart) {
    this.anchor = anchor;
    this.weekStart = weekStart;
    this.today = anchor.today();
  }

  /** So long ago; the vaguer the words, the wider the time. */
  EventTime time(Ago ago) {
    int n = ago.count();
    boolean some = n == 0;
    return switch (ago.unit()) {
      case HOUR -> hoursAgo(n);
      case DAY -> some ? weeks(7, 1) : NamedDays.day(today.minusDays(n));
      case WEEK -> some ? months(today.minusDays(35), 14) : weeks(7 * n + 3, 7 * n - 3);
      case MONTH ->
          some
              ? monthsBetween(today.minusMonths(11), today.minusMonths(2))
              : monthsBetween(today.minusMonths(n), today.minusMonths(n));
      case YEAR -> some ? years(10, 2) : years(n, n);
    };
  }

  private EventTime hoursAgo(int n) {
    Instant now = anchor.publishedAt();
    if (anchor.dateOnly()) {
      EventTime day = NamedDays.day(today.minusDays(n / 24));
      // Hours before a date are that date or the evening before.
      return new EventTime(
          day.from().minus(Duration.ofHours(SOME_HOURS)), day.to(), TimePrecision.DAY);
    }
    if (n == 0) {
      return new EventTime(now.minus(Duration.ofHours(SOME_HOURS)), now, TimePrecision.PART_OF_DAY);
    }
    Instant from = now.minus(Duration.ofHours(n)).minus(Duration.ofMinutes(30));
    return new EventTime(from, from.plusSeconds(3599), TimePrecision.HOUR);
  }

  /** The last so many, up to publication. */
  EventTime time(Recent recent) {
    int n = recent.count();
    return switch (recent.unit()) {
      case HOUR -> lastHours(n == 0 ? 24 : n);
      case DAY -> weeks(n == 0 ? 7 : n, 0);
      case WEEK -> n == 1 ? weeks(7, 0) : months(today.minusWeeks(n == 0 ? 5 : n), 0);
      case MONTH -> months(today.minusMonths(n == 0 ? 6 : n), 0);
      case YEAR -> months(today.minusYears(n == 0 ? 5 : n), 0);
    };
  }

  private EventTime lastHours(int n) {
    if (anchor.dateOnly()) {
      return NamedDays.days(today.minusDays((n + 23) / 24), today, TimePrecision.WEEK);
    }
    Instant now = anchor.publishedAt();
    return new EventTime(now.minus(Duration.ofHours(n)), now, TimePrecision.PART_OF_DAY);
  }

  /** A whole week, month or year of the calendar; a year has the precision MONTH. */
  EventTime time(WholeUnit whole) {
    int step = whole.shift() == Shift.LAST ? -1 : whole.shift() == Shift.NEXT ? 1 : 0;
    return switch (whole.unit()) {
      case WEEK -> {
        LocalDate first = today.with(TemporalAdjusters.previousOrSame(weekStart)).plusWeeks(step);
        yield NamedDays.days(first, first.plusDays(6), TimePrecision.WEEK);
      }
      case MONTH -> monthsBetween(today.plusMonths(step), today.plusMonths(step));
      case YEAR -> years(-step, -step);
      case HOUR, DAY -> NamedDays.day(today.plusDays(step));
    };
  }

  /** Years, or an early, middle or late third of them, with the precision MONTH. */
  static EventTime time(Years years) {
    int third = years.third();
    LocalDate first = LocalDate.of(years.first(), third <= 1 ? 1 : third * 4 - 3, 1);
    LocalDate last = LocalDate.of(years.last(), third == 0 ? 12 : third * 4, 1);
    return monthsBetween(first, last);
  }

  /** From one evening to the next dawn. */
  static EventTime time(Night night, LocalDate from) {
    return NamedDays.part(from.plusDays(night.offset()), NIGHT, true);
  }

  private EventTime weeks(int daysBackFirst, int daysBackLast) {
    return NamedDays.days(
        today.minusDays(daysBackFirst), today.minusDays(daysBackLast), TimePrecision.WEEK);
  }

  private EventTime months(LocalDate first, int daysBackLast) {
    return NamedDays.days(first, today.minusDays(daysBackLast), TimePrecision.MONTH);
  }

  private EventTime years(int backFirst, int backLast) {
    return time(new Years(today.getYear() - backFirst, today.getYear() - backLast, 0));
  }

  private static EventTime monthsBetween(LocalDate first, LocalDate last) {
    return NamedDays.days(
        first.withDayOfMonth(1),
        last.with(TemporalAdjusters.lastDayOfMonth()),
        TimePrecision.MONTH);
  }
}
