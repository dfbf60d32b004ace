package org.sitrep.enrich.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.time.TimeExpression.DayDate;
import org.sitrep.enrich.time.TimeExpression.MonthDate;
import org.sitrep.enrich.time.TimeExpression.Shift;

/** The year a text spoke of last, from which it counts "March of that year". */
final class ToldYear {
  private int year;
  private @Nullable LocalDate last;

  /** Remembers the year of a day told, or of the first day of a month. */
  void in(LocalDate day) {
    year = day.getYear();
    last = day;
  }

  /** The same day with the year, and the month, that it takes from what was told before. */
  DayDate settle(DayDate day, LocalDate today) {
    MonthDate date = day.date();
    if (date == null) {
      return day;
    }
    MonthDate settled = date.month() == 0 ? ofMonth(date, today) : ofYear(date, today);
    return new DayDate(
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

  private MonthDate ofMonth(MonthDate date, LocalDate today) {
    LocalDate month =
        switch (date.shift()) {
          case LAST -> today.minusMonths(1);
          case NEXT -> today.plusMonths(1);
          case AGAIN -> last == null ? today : last;
          default -> today;
        };
    return in(date, month.getYear(), month.getMonthValue());
  }

  private static MonthDate in(MonthDate date, int year, int month) {
    return new MonthDate(
        year, month, date.day(), date.lastDay(), date.third(), date.hijri(), Shift.NONE);
  }
}
