package org.sitrep.enrich.time;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sitrep.enrich.time.TimeExpression.MonthDate;
import org.sitrep.enrich.time.TimeExpression.Shift;

/**
 * A reader of dates in figures: 06-12-2024, 2024/12/06, 6.12.2024, and 06/12 where something beside
 * it says that it is a date. The day comes before the month unless that gives no date.
 */
final class NumericDates {
  private static final String SEPARATORS = "-/.–‑";

  private static final Pattern DOTTED = Pattern.compile("\\d{1,4}\\.\\d{1,2}\\.\\d{1,4}");

  private NumericDates() {}

  /**
   * The date that begins at a token.
   *
   * @param expected whether a date is expected here, so that one without a year counts
   */
  static Optional<Piece<MonthDate>> read(Line line, int at, boolean expected) {
    List<String> figures = new ArrayList<>();
    int end = figures(line, at, figures);
    if (figures.size() == 3) {
      return date(figures).map(date -> new Piece<>(date, end));
    }
    if (figures.size() == 2 && expected && line.isMark(at + 1, "/")) {
      int day = Integer.parseInt(figures.get(0));
      int month = Integer.parseInt(figures.get(1));
      return valid(2024, month, day)
          ? Optional.of(new Piece<>(of(0, month, day), end))
          : Optional.empty();
    }
    return Optional.empty();
  }

  /** Gathers the figures of a chain with one and the same separator; answers its end. */
  private static int figures(Line line, int at, List<String> figures) {
    if (!line.has(at)
        || !Figures.isDigit(line.form(at).charAt(0))
        || (line.has(at - 1)
            && joins(line.form(at - 1))
            && line.plainNumber(at - 2).isPresent()
            && line.touches(at - 1))) {
      return at;
    }
    if (line.form(at).indexOf('.') > 0 && DOTTED.matcher(line.form(at)).matches()) {
      figures.addAll(List.of(line.form(at).split("\\.")));
      return at + 1;
    }
    int here = at;
    String separator = line.has(at + 1) && joins(line.form(at + 1)) ? line.form(at + 1) : "";
    while (line.plainNumber(here).isPresent()) {
      figures.add(line.form(here));
      here++;
      if (separator.isEmpty()
          || !line.isMark(here, separator)
          || line.plainNumber(here + 1).isEmpty()) {
        break;
      }
      here++;
    }
    return here;
  }

  private static boolean joins(String form) {
    return form.length() == 1 && SEPARATORS.contains(form);
  }

  private static Optional<MonthDate> date(List<String> figures) {
    int[] n = figures.stream().mapToInt(Integer::parseInt).toArray();
    if (figures.getFirst().length() == 4) {
      return date(n[0], n[1], n[2]);
    }
    return figures.getLast().length() == 4
        ? date(n[2], n[1], n[0]).or(() -> date(n[2], n[0], n[1]))
        : Optional.empty();
  }

  private static Optional<MonthDate> date(int year, int month, int day) {
    boolean hijri =
        year >= 1300 && year < 1500 && month >= 1 && month <= 12 && day >= 1 && day <= 30;
    if (hijri) {
      return Optional.of(new MonthDate(year, month, day, day, 0, true, Shift.NONE));
    }
    return valid(year, month, day) ? Optional.of(of(year, month, day)) : Optional.empty();
  }

  private static MonthDate of(int year, int month, int day) {
    return new MonthDate(year, month, day, day, 0, false, Shift.NONE);
  }

  private static boolean valid(int year, int month, int day) {
    return year >= 1900
        && year <= 2100
        && month >= 1
        && month <= 12
        && YearMonth.of(year, month).isValidDay(day);
  }
}
