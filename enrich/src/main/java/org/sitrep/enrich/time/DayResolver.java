package org.sitrep.enrich.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.time.TimeExpression.Clock;
import org.sitrep.enrich.time.TimeExpression.DayDate;
import org.sitrep.enrich.time.TimeExpression.MonthDate;
import org.sitrep.enrich.time.TimeExpression.Shift;
import org.sitrep.enrich.time.TimeExpression.Weekday;
import org.sitrep.model.EventTime;
import org.sitrep.model.TimePrecision;

/** Says which day, month or hour a {@link DayDate} means, seen from an anchor. */
final class DayResolver {
  private static final int LAST_OF_HOUR = 3599;

  private static final Period WEEK = Period.ofWeeks(1);

  private final Anchor anchor;
  private final DayOfWeek weekStart;

  DayResolver(Anchor anchor, DayOfWeek weekStart) {
    this.anchor = anchor;
    this.weekStart = weekStart;
  }

  /**
   * The first day it covers; none where the calendar has no such day.
   *
   * @param near the day spoken of just before, for a clock time alone; null where none is
   */
  Optional<LocalDate> day(DayDate said, @Nullable LocalDate near) {
    LocalDate today = anchor.today();
    MonthDate date = said.date();
    Weekday weekday = said.weekday();
    if (date != null) {
      if (date.day() == 0) {
        return month(date, today);
      }
      return said.intoNext() && weekday != null
          ? eve(date, weekday, today)
          : CalendarYears.date(date, weekday, today);
    }
    if (said.offset() != null) {
      LocalDate day = today.plusDays(said.offset());
      boolean agrees = weekday == null || weekday.day() == day.getDayOfWeek();
      // "Today, Friday" in a text printed on Saturday was written on Friday.
      return Optional.of(
          agrees || weekday == null
              ? day
              : today.with(
                  said.offset() > 0
                      ? TemporalAdjusters.next(weekday.day())
                      : TemporalAdjusters.previousOrSame(weekday.day())));
    }
    if (weekday != null) {
      return Optional.of(weekday(weekday, today));
    }
    return Optional.of(near == null ? clockDay(said.clock(), today) : near);
  }

  /**
   * The evening of a night into the next weekday: the date may be its own or that of the morning,
   * as in "the night of Friday to Saturday 29 June".
   */
  private static Optional<LocalDate> eve(MonthDate date, Weekday weekday, LocalDate today) {
    Optional<LocalDate> evening =
        CalendarYears.date(date, weekday, today).filter(day -> day.getDayOfWeek() == weekday.day());
    Weekday next = new Weekday(weekday.day().plus(1), weekday.shift());
    Optional<LocalDate> morning =
        CalendarYears.date(date, next, today)
            .filter(day -> day.getDayOfWeek() == next.day())
            .map(day -> day.minusDays(1));
    boolean later =
        evening.isEmpty() || morning.filter(day -> day.isAfter(evening.get())).isPresent();
    return later && morning.isPresent() ? morning : evening;
  }

  private LocalDate weekday(Weekday weekday, LocalDate today) {
    DayOfWeek day = weekday.day();
    return today.with(
        switch (weekday.shift()) {
          case BEFORE_LAST -> date -> date.with(TemporalAdjusters.previous(day)).minus(WEEK);
          case LAST -> TemporalAdjusters.previous(day);
          case NEXT -> TemporalAdjusters.next(day);
          case LAST_WEEK ->
              date ->
                  date.with(TemporalAdjusters.previousOrSame(weekStart))
                      .minus(WEEK)
                      .with(TemporalAdjusters.nextOrSame(day));
          default -> TemporalAdjusters.previousOrSame(day);
        });
  }

  private static Optional<LocalDate> month(MonthDate month, LocalDate today) {
    boolean before = month.shift() == Shift.LAST;
    return CalendarYears.date(month, null, before ? today.withDayOfMonth(1).minusDays(1) : today);
  }

  /** Today, or yesterday where that clock time was still to come. */
  private LocalDate clockDay(@Nullable Clock clock, LocalDate today) {
    boolean ahead =
        !anchor.dateOnly() && clock != null && instant(today, clock).isAfter(anchor.publishedAt());
    return ahead ? today.minusDays(1) : today;
  }

  /** The time meant, given its first day. */
  EventTime time(DayDate said, LocalDate day) {
    MonthDate date = said.date();
    if (date != null && date.day() == 0) {
      return wholeMonth(date, day);
    }
    if (date != null && date.lastDay() > date.day()) {
      return NamedDays.days(
          day, day.plusDays((long) date.lastDay() - date.day()), TimePrecision.WEEK);
    }
    if (said.clock() != null) {
      Instant from = instant(day, said.clock());
      return new EventTime(from, from.plusSeconds(LAST_OF_HOUR), TimePrecision.HOUR);
    }
    return said.part() == null
        ? NamedDays.day(day)
        : NamedDays.part(day, said.part(), said.intoNext());
  }

  private static EventTime wholeMonth(MonthDate month, LocalDate first) {
    return NamedDays.third(first, CalendarYears.lengthOfMonth(month, first), month.third());
  }

  private Instant instant(LocalDate day, Clock clock) {
    ZoneId zone = clock.zone() == null ? anchor.zone() : clock.zone();
    return day.atTime(clock.time()).atZone(zone).toInstant();
  }
}
