package org.sitrep.enrich.time;

import java.util.List;
import java.util.Optional;
import org.sitrep.enrich.time.TimeExpression.DayDate;
import org.sitrep.enrich.time.TimeExpression.MonthDate;
import org.sitrep.enrich.time.TimeExpression.Span;

/** A reader of stretches between two dates: from 28 November to 2 December, يومي الجمعة والسبت. */
final class Spans {
  private Spans() {}

  /** The stretch that begins with a day, where words say so; else the day. */
  static Piece<TimeExpression> upTo(Line line, int at, Piece<TimeExpression> first) {
    if (!(first.value() instanceof DayDate day)
        || !mayBound(day)
        || (line.before(WordClass.RANGE_LEAD, at).isEmpty()
            && line.at(WordClass.RANGE_LEAD, at).isEmpty())) {
      return first;
    }
    int next = line.skip(first.end(), WordClass.RANGE);
    boolean glued =
        next == first.end()
            && line.isWord(next)
            && line.exactly(WordClass.WEEKDAY, next).isEmpty()
            && line.exactly(WordClass.MONTH, next).isEmpty();
    if (next == first.end() && !glued) {
      return first;
    }
    Optional<Piece<TimeExpression>> last = DayDates.read(line, next);
    return last.isPresent() && last.get().value() instanceof DayDate end && sameSort(day, end)
        ? new Piece<>(new Span(like(day, end), end), last.get().end())
        : first;
  }

  private static boolean mayBound(DayDate day) {
    return day.clock() == null && (day.date() != null || day.weekday() != null);
  }

  private static boolean sameSort(DayDate first, DayDate last) {
    MonthDate one = first.date();
    MonthDate other = last.date();
    boolean dates =
        one != null
            && other != null
            && one.hijri() == other.hijri()
            && (one.day() == 0) == (other.day() == 0);
    return mayBound(last) && (dates || (one == null && other == null));
  }

  /** The first day in the year of the last where it does not say its own. */
  private static DayDate like(DayDate first, DayDate last) {
    MonthDate date = first.date();
    MonthDate other = last.date();
    if (date == null || other == null || date.year() != 0) {
      return first;
    }
    MonthDate dated =
        new MonthDate(
            other.year(),
            date.month(),
            date.day(),
            date.lastDay(),
            date.third(),
            date.hijri(),
            other.shift());
    return new DayDate(
        dated, first.weekday(), first.offset(), first.part(), first.clock(), first.intoNext());
  }

  /** The same expressions, each stretch as its last day: the latest day that a text tells. */
  static List<Found> lastDays(List<Found> found) {
    return found.stream()
        .map(
            each ->
                each.expression() instanceof Span span
                    ? new Found(each.from(), each.to(), span.last(), each.bearing())
                    : each)
        .toList();
  }
}
