package org.sitrep.enrich.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.time.TimeExpression.MonthDate;
import org.sitrep.enrich.time.TimeExpression.Weekday;

/**
 * Finds the year of a date that does not say its own, seen from a day. Hijri dates follow the Umm
 * al-Qura calendar of {@link HijrahChronology}; a sighted moon may differ by a day.
 */
final class CalendarYears {
  private static final int YEARS_BACK = 40;
  private static final int DAYS_AHEAD = 60;
  private static final int DAYS_OF_YEAR = 366;

  private CalendarYears() {}

  /**
   * The date meant: the latest in the past that agrees with the weekday where one is said. A date
   * soon to come is preferred to an agreement years ago; a weekday that never agrees is ignored.
   */
  static Optional<LocalDate> date(MonthDate said, @Nullable Weekday weekday, LocalDate today) {
    if (said.year() != 0) {
      return date(said, said.year());
    }
    int now = yearOf(said, today);
    return switch (said.shift()) {
      case LAST_YEAR -> date(said, now - 1);
      case THIS_YEAR -> date(said, now);
      case NEXT_YEAR -> date(said, now + 1);
      case THIS -> thisMonth(said, today, now);
      case NEXT ->
          ahead(said, today.minusDays(1), now)
              .filter(date -> agrees(date, weekday))
              .findFirst()
              .or(() -> ahead(said, today, now).findFirst());
      default -> past(said, weekday, today, now);
    };
  }

  private static Optional<LocalDate> thisMonth(MonthDate said, LocalDate today, int now) {
    Optional<LocalDate> date = date(said, now);
    return date.filter(d -> Math.abs(ChronoUnit.DAYS.between(d, today)) < 62)
        .or(() -> past(said, null, today, now));
  }

  private static Optional<LocalDate> past(
      MonthDate said, @Nullable Weekday weekday, LocalDate today, int now) {
    Optional<LocalDate> agreed =
        back(said, today, now).filter(date -> agrees(date, weekday)).findFirst();
    Optional<LocalDate> soon =
        weekday == null
            ? Optional.empty()
            : ahead(said, today, now)
                .filter(date -> agrees(date, weekday))
                .filter(date -> !date.isAfter(today.plusDays(DAYS_AHEAD)))
                .findFirst();
    Optional<LocalDate> recent = agreed.filter(date -> date.isAfter(today.minusDays(DAYS_OF_YEAR)));
    return recent.or(() -> soon).or(() -> agreed).or(() -> back(said, today, now).findFirst());
  }

  private static Stream<LocalDate> back(MonthDate said, LocalDate today, int now) {
    return IntStream.iterate(now, year -> year - 1)
        .limit(YEARS_BACK)
        .mapToObj(year -> date(said, year))
        .flatMap(Optional::stream)
        .filter(date -> !date.isAfter(today));
  }

  private static Stream<LocalDate> ahead(MonthDate said, LocalDate today, int now) {
    return IntStream.rangeClosed(now, now + 6)
        .mapToObj(year -> date(said, year))
        .flatMap(Optional::stream)
        .filter(date -> date.isAfter(today));
  }

  private static boolean agrees(LocalDate date, @Nullable Weekday weekday) {
    return weekday == null || date.getDayOfWeek() == weekday.day();
  }

  private static int yearOf(MonthDate said, LocalDate day) {
    return said.hijri() ? HijrahDate.from(day).get(ChronoField.YEAR) : day.getYear();
  }

  /** The date in one year; none where the month is too short. A whole month gives its first day. */
  static Optional<LocalDate> date(MonthDate said, int year) {
    int day = Math.max(1, said.day());
    if (said.month() == 0) {
      return Optional.empty();
    }
    if (!said.hijri()) {
      return YearMonth.of(year, said.month()).isValidDay(day)
          ? Optional.of(LocalDate.of(year, said.month(), day))
          : Optional.empty();
    }
    try {
      return Optional.of(LocalDate.from(HijrahDate.of(year, said.month(), day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** How many days the month has that begins on a day. */
  static int lengthOfMonth(MonthDate said, LocalDate first) {
    return said.hijri() ? HijrahDate.from(first).lengthOfMonth() : first.lengthOfMonth();
  }
}
