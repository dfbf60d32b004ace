package org.sitrep.enrich.time;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What a text says of a time, before anyone asks when it was published. */
sealed interface TimeExpression {

  /** Which of the many Mondays or Marches is meant. */
  enum Shift {
    NONE,
    BEFORE_LAST,
    LAST,
    THIS,
    NEXT,
    LAST_YEAR,
    THIS_YEAR,
    NEXT_YEAR,
    /** Of weekdays: the one of the calendar week before this one. */
    LAST_WEEK,
    /** Of the year or month spoken of before. */
    AGAIN,
    YEAR_AFTER,
    YEAR_BEFORE
  }

  /** A length that time is counted in. */
  enum Unit {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR
  }

  /**
   * A day, or a part of it, said in any of the usual ways; what is not said is null.
   *
   * @param offset days from publication
   * @param intoNext whether the part runs into the next morning: the night of Friday to Saturday
   */
  record DayDate(
      @Nullable MonthDate date,
      @Nullable Weekday weekday,
      @Nullable Integer offset,
      @Nullable Part part,
      @Nullable Clock clock,
      boolean intoNext)
      implements TimeExpression {
    /** Whether a day of a month is said. */
    boolean isDated() {
      return date != null && date.day() > 0;
    }

    /** Whether a day of a month is said with its year. */
    boolean isFull() {
      return date != null && date.day() > 0 && date.year() > 0;
    }
  }

  /**
   * A date of a calendar.
   *
   * @param year 0 where it is not said
   * @param month 0 for the month of publication, or another that {@code shift} tells from it
   * @param day 0 for the whole month
   * @param lastDay the day again, or the end of a range
   * @param third 0, or 1 to 3 for early, middle and late
   */
  record MonthDate(
      int year, int month, int day, int lastDay, int third, boolean hijri, Shift shift) {
    MonthDate withShift(Shift other) {
      return new MonthDate(year, month, day, lastDay, third, hijri, other);
    }
  }

  /** A weekday. */
  record Weekday(DayOfWeek day, Shift shift) {}

  /** A part of a day, its last minute included. */
  record Part(LocalTime from, LocalTime to) {}

  /** A time on the clock, in the zone of the article where none is named. */
  record Clock(LocalTime time, @Nullable ZoneId zone) {}

  /**
   * Years, both included, or the same months of each.
   *
   * @param shift which year is meant where {@code first} is 0: the season of last year
   */
  record Years(int first, int last, int firstMonth, int lastMonth, Shift shift)
      implements TimeExpression {}

  /** From one day up to another, both included. */
  record Span(DayDate first, DayDate last) implements TimeExpression {}

  /** The last such days of a week that have begun: the weekend. */
  record WeekDays(DayOfWeek first, DayOfWeek last) implements TimeExpression {}

  /** So long after the last day named, or before it where the count is negative. */
  record Later(Unit unit, int count) implements TimeExpression {}

  /**
   * The night that begins on the day so many days from publication.
   *
   * @param near whether it is counted from a day named in the same sentence where there is one
   * @param weekday the weekday it begins on where that is said
   */
  record Night(int offset, boolean near, @Nullable DayOfWeek weekday) implements TimeExpression {}

  /** The moment of publication. */
  record Now() implements TimeExpression {}

  /** So long ago; a count of 0 means some. */
  record Ago(Unit unit, int count) implements TimeExpression {}

  /** The last so many units up to publication; a count of 0 means some. */
  record Recent(Unit unit, int count) implements TimeExpression {}

  /** The week, month or year before, of, or after publication; {@code third} as for months. */
  record WholeUnit(Unit unit, Shift shift, int third) implements TimeExpression {
    WholeUnit in(int other) {
      return new WholeUnit(unit, shift, other);
    }
  }

  /** The day so many days after the last one named, or a part of it. */
  record NeighbourDay(int days, @Nullable Part part) implements TimeExpression {}

  /**
   * The day, so long before the one spoken of, of what the next words tell: a day after the fall.
   */
  record After(Unit unit, int count) implements TimeExpression {}

  /** Days of an operation, the first being 1. */
  record OperationDays(int first, int last) implements TimeExpression {}

  /** Nothing: words that would be misread if they were read. */
  record NoTime() implements TimeExpression {}
}
