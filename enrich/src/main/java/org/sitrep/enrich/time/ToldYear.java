package org.sitrep.enrich.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.time.TimeExpression.DayDate;
import org.sitrep.enrich.time.TimeExpression.MonthDate;
import org.sitrep.enrich.time.TimeExpression.Shift;

/** The year a text spoke of last, from which it counts "March of that year". */
final class ToldYear {
  private int year;

  /** Remembers the year of a day told. */
  void in(LocalDate day) {
    year = day.getYear();
  }

  /**
   * The same day with the year, and the month, that it takes from what was told before.
   *
   * @param lastDay the day told last, null where none was
   */
  DayDate settle(DayDate day, @Nullable LocalDate lastDay, LocalDate today) {
    MonthDate date = day.date();
    if (date == null) {
      return day;
    }
    MonthDate settled = date.month() == 0 ? ofMonth(date, lastDay, today) : ofYear(date, today);
    return settled == date
        ? day
        : new DayDate(
            settled, day.weekday(), day.offset(), day.part(), day.clock(), day.intoNext());
  }

  private MonthDate ofYear(MonthDate date, LocalDate today) {
    int said = year == 0 ? today.getYear() : year;
    return switch (date.shift()) {
      case AGAIN -> in(date, said, date.month());
      case YEAR_AFTER -> in(date, said + 1, date.month());
      case YEAR_BEFORE -> in(date, said - 1, date.month());
      default -> date;
    };
  }

  private static MonthDate ofMonth(MonthDate date, @Nullable LocalDate lastDay, LocalDate today) {
    LocalDate month =
        switch (date.shift()) {
          case LAST -> today.minusMonths(1);
          case NEXT -> today.plusMonths(1);
          case AGAIN -> lastDay == null ? today : lastDay;
          default -> today;
        };
    return in(date, month.getYear(), month.getMonthValue());
  }

  private static MonthDate in(MonthDate date, int year, int month) {
    return new MonthDate(
        year, month, date.day(), date.lastDay(), date.third(), date.hijri(), Shift.NONE);
  }
}
