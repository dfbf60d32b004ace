package org.sitrep.enrich.time;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.sitrep.enrich.time.TimeExpression.Shift;
import org.sitrep.enrich.time.TimeExpression.Weekday;

/** A reader of weekdays with what says which of them is meant: last Friday, السبت المقبل. */
final class Weekdays {
  private static final List<Shift> SHIFTS =
      List.of(Shift.BEFORE_LAST, Shift.LAST, Shift.THIS, Shift.NEXT);

  private Weekdays() {}

  /**
   * The weekday at a token.
   *
   * @param first whether it opens its expression and may stand behind a proclitic
   */
  static Optional<Piece<Weekday>> read(Line line, int at, boolean first) {
    Shift shift = Shift.NONE;
    int here = at;
    for (Shift possible : SHIFTS) {
      Optional<Hit> before = hit(line, WordClass.valueOf(possible.name()), here, first);
      if (before.isPresent()) {
        shift = possible;
        here = before.get().end();
        break;
      }
    }
    Optional<Hit> day = hit(line, WordClass.WEEKDAY, here, first);
    if (day.isEmpty()) {
      return Optional.empty();
    }
    int end = day.get().end();
    for (Shift possible : SHIFTS) {
      Optional<Hit> after = line.exactly(WordClass.valueOf(possible.name()), end);
      if (after.isPresent() && !line.is(WordClass.UNIT, after.get().end())) {
        shift = possible;
        end = after.get().end();
      }
    }
    int week = shift == Shift.NONE ? ofLastWeek(line, end) : end;
    shift = week > end ? Shift.LAST_WEEK : shift;
    return Optional.of(new Piece<>(new Weekday(DayOfWeek.of(day.get().number()), shift), week));
  }

  /** One past "of last week", or the place asked. */
  private static int ofLastWeek(Line line, int at) {
    Optional<Piece<TimeExpression>> unit = Lengths.near(line, line.skip(at, WordClass.JOINT));
    return unit.filter(
            piece ->
                piece.value() instanceof TimeExpression.WholeUnit whole
                    && whole.unit() == TimeExpression.Unit.WEEK
                    && whole.shift() == Shift.LAST)
        .map(Piece::end)
        .orElse(at);
  }

  private static Optional<Hit> hit(Line line, WordClass wordClass, int at, boolean first) {
    return first ? line.at(wordClass, at) : line.exactly(wordClass, at);
  }

  /** One past the day after a weekday where it is named next; else the place asked. */
  static int endOfNext(Line line, int at, DayOfWeek day) {
    int next = line.skip(at, WordClass.JOINT, WordClass.RANGE, WordClass.DAY_NOUN);
    return line.exactly(WordClass.WEEKDAY, next)
        .filter(hit -> hit.number() == day.plus(1).getValue())
        .map(Hit::end)
        .orElse(at);
  }
}
