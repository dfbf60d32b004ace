package org.sitrep.enrich.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.sitrep.enrich.time.TimeExpression.Ago;
import org.sitrep.enrich.time.TimeExpression.Later;
import org.sitrep.enrich.time.TimeExpression.Night;
import org.sitrep.enrich.time.TimeExpression.Part;
import org.sitrep.enrich.time.TimeExpression.Recent;
import org.sitrep.enrich.time.TimeExpression.Shift;
import org.sitrep.enrich.time.TimeExpression.Unit;
import org.sitrep.enrich.time.TimeExpression.WeekDays;
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

  /** A week, month or year of the calendar, or a third of it; a year has the precision MONTH. */
  EventTime time(WholeUnit whole) {
    int step =
        switch (whole.shift()) {
          case BEFORE_LAST -> -2;
          case LAST -> -1;
          case NEXT -> 1;
          default -> 0;
        };
    int third = whole.third();
    return switch (whole.unit()) {
      case WEEK -> {
        LocalDate first = today.with(TemporalAdjusters.previousOrSame(weekStart)).plusWeeks(step);
        int from = third <= 1 ? 0 : third == 2 ? 2 : 5;
        int to = third == 1 ? 1 : third == 2 ? 4 : 6;
        yield NamedDays.days(first.plusDays(from), first.plusDays(to), TimePrecision.WEEK);
      }
      case MONTH -> {
        LocalDate first = today.plusMonths(step).withDayOfMonth(1);
        yield third == 0
            ? monthsBetween(first, first)
            : NamedDays.third(first, first.lengthOfMonth(), third);
      }
      case YEAR -> {
        int year = today.getYear() + step;
        yield time(
            new Years(
                year,
                year,
                third <= 1 ? 1 : third * 4 - 3,
                third == 0 ? 12 : third * 4,
                Shift.NONE));
      }
      case HOUR, DAY -> NamedDays.day(today.plusDays(step));
    };
  }

  /** Years or some months of them, with the precision MONTH. */
  EventTime time(Years years) {
    if (years.shift() == Shift.LAST) {
      LocalDate end = LocalDate.of(today.getYear(), years.lastMonth(), 1).plusMonths(1);
      int year = end.isAfter(today) ? today.getYear() - 1 : today.getYear();
      return time(new Years(year, year, years.firstMonth(), years.lastMonth(), Shift.NONE));
    }
    return monthsBetween(
        LocalDate.of(years.first(), years.firstMonth(), 1),
        LocalDate.of(years.last(), years.lastMonth(), 1));
  }

  /** The last such days that have begun. */
  EventTime time(WeekDays days) {
    LocalDate first = today.with(TemporalAdjusters.previousOrSame(days.first()));
    return NamedDays.days(
        first, first.with(TemporalAdjusters.next(days.last())), TimePrecision.WEEK);
  }

  /** So long after a day; none where it is still to come. */
  Optional<EventTime> time(Later later, LocalDate from) {
    int n = later.count();
    LocalDate day =
        switch (later.unit()) {
          case HOUR, DAY -> from.plusDays(n);
          case WEEK -> from.plusWeeks(n);
          case MONTH -> from.plusMonths(n);
          case YEAR -> from.plusYears(n);
        };
    if (day.isAfter(today)) {
      return Optional.empty();
    }
    boolean exact = later.unit() == Unit.DAY || later.unit() == Unit.WEEK;
    return Optional.of(exact ? NamedDays.day(day) : monthsBetween(day, day));
  }

  /** From one evening to the next dawn. */
  static EventTime time(Night night, LocalDate from) {
    LocalDate evening =
        night.weekday() == null
            ? from.plusDays(night.offset())
            : from.with(TemporalAdjusters.previousOrSame(night.weekday()));
    return NamedDays.part(evening, NIGHT, true);
  }

  private EventTime weeks(int daysBackFirst, int daysBackLast) {
    return NamedDays.days(
        today.minusDays(daysBackFirst), today.minusDays(daysBackLast), TimePrecision.WEEK);
  }

  private EventTime months(LocalDate first, int daysBackLast) {
    return NamedDays.days(first, today.minusDays(daysBackLast), TimePrecision.MONTH);
  }

  private EventTime years(int backFirst, int backLast) {
    return time(
        new Years(today.getYear() - backFirst, today.getYear() - backLast, 1, 12, Shift.NONE));
  }

  private static EventTime monthsBetween(LocalDate first, LocalDate last) {
    return NamedDays.days(
        first.withDayOfMonth(1),
        last.with(TemporalAdjusters.lastDayOfMonth()),
        TimePrecision.MONTH);
  }
}
