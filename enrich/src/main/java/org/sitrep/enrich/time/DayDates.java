package org.sitrep.enrich.time;

import java.time.DayOfWeek;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.time.Line.Hit;
import org.sitrep.enrich.time.TimeExpression.Clock;
import org.sitrep.enrich.time.TimeExpression.DayDate;
import org.sitrep.enrich.time.TimeExpression.MonthDate;
import org.sitrep.enrich.time.TimeExpression.Part;
import org.sitrep.enrich.time.TimeExpression.Shift;
import org.sitrep.enrich.time.TimeExpression.Weekday;

/**
 * A reader of days. It gathers weekday, date, "yesterday", part of day and clock in whatever order
 * a language puts them, each at most once, as long as nothing but joints stands between them.
 */
final class DayDates {
  private final Line line;
  private int at;
  private boolean afterComma;
  private boolean first = true;
  private @Nullable MonthDate date;
  private @Nullable Weekday weekday;
  private @Nullable Integer offset;
  private @Nullable Part part;
  private @Nullable Clock clock;
  private boolean intoNext;
  private boolean wantsPart;

  private DayDates(Line line, int at) {
    this.line = line;
    this.at = at;
  }

  /** The day, or the whole month, that begins at a token. */
  static Optional<Piece<TimeExpression>> read(Line line, int at) {
    return new DayDates(line, at).read();
  }

  private Optional<Piece<TimeExpression>> read() {
    int from = at;
    int end = at;
    while (next()) {
      first = false;
      end = at;
      int joined = line.skip(at, WordClass.JOINT);
      afterComma = false;
      for (int i = at; i < joined; i++) {
        afterComma |= line.isMark(i, ",") || line.isMark(i, "،");
      }
      at = joined;
    }
    boolean nothing = !hasDay() && clock == null;
    if (nothing || (wantsPart && part == null)) {
      return Optional.empty();
    }
    expectAhead(from);
    boolean lastNight =
        part != null && part.from().getHour() >= 18 && offset != null && offset == -1;
    intoNext |= lastNight && weekday == null && clock == null;
    return Optional.of(new Piece<>(new DayDate(date, weekday, offset, part, clock, intoNext), end));
  }

  /** A day soon after a word such as "will" is still to come. */
  private void expectAhead(int from) {
    if (date != null
        && date.shift() == Shift.NONE
        && line.shortlyBefore(WordClass.FUTURE, from, 8)) {
      date = date.withShift(Shift.NEXT);
    }
    if (weekday != null
        && weekday.shift() == Shift.NONE
        && line.shortlyBefore(WordClass.FUTURE, from, 4)) {
      weekday = new Weekday(weekday.day(), Shift.NEXT);
    }
  }

  private boolean next() {
    if (date != null && date.day() == 0) {
      return false;
    }
    boolean closed = afterComma && date != null;
    return (!closed && (onWeekday() || relative() || onDate() || beforeDay() || afterDay()))
        || onClock();
  }

  private Optional<Hit> hit(WordClass wordClass, int here) {
    return first ? line.at(wordClass, here) : line.exactly(wordClass, here);
  }

  private boolean hasDay() {
    return date != null || weekday != null || offset != null;
  }

  private boolean relative() {
    Optional<Hit> hit = offset == null ? hit(WordClass.RELATIVE_DAY, at) : Optional.empty();
    hit.ifPresent(
        found -> {
          offset = Integer.parseInt(found.value().replace("!", ""));
          wantsPart = found.value().endsWith("!");
          at = found.end();
        });
    return hit.isPresent();
  }

  private boolean onWeekday() {
    if (weekday != null) {
      return false;
    }
    Shift shift = Shift.NONE;
    int here = at;
    for (Shift possible : new Shift[] {Shift.LAST, Shift.THIS, Shift.NEXT}) {
      Optional<Hit> before = hit(WordClass.valueOf(possible.name()), here);
      if (before.isPresent()) {
        shift = possible;
        here = before.get().end();
        break;
      }
    }
    Optional<Hit> hit = hit(WordClass.WEEKDAY, here);
    if (hit.isEmpty()) {
      return false;
    }
    DayOfWeek day = DayOfWeek.of(hit.get().number());
    at = hit.get().end();
    for (Shift possible : new Shift[] {Shift.LAST, Shift.THIS, Shift.NEXT}) {
      Optional<Hit> after = line.exactly(WordClass.valueOf(possible.name()), at);
      boolean ofUnit = after.isPresent() && line.is(WordClass.UNIT, after.get().end());
      if (after.isPresent() && !ofUnit) {
        shift = possible;
        at = after.get().end();
      }
    }
    weekday = new Weekday(day, shift);
    intoNextDay(day);
    return true;
  }

  /** The night of Friday to Saturday. */
  private void intoNextDay(DayOfWeek day) {
    if (part == null || part.from().getHour() < 17) {
      return;
    }
    int next = line.skip(at, WordClass.JOINT, WordClass.RANGE, WordClass.DAY_NOUN);
    Optional<Hit> hit = line.exactly(WordClass.WEEKDAY, next);
    if (hit.isPresent() && hit.get().number() == day.plus(1).getValue()) {
      intoNext = true;
      at = hit.get().end();
    }
  }

  private boolean onDate() {
    if (date != null) {
      return false;
    }
    boolean expected = weekday != null || line.follows(WordClass.DAY_NOUN, at);
    Optional<Piece<MonthDate>> piece = NumericDates.read(line, at, expected);
    if (piece.isEmpty()) {
      piece = MonthDates.read(line, at);
    }
    boolean wholeMonth = piece.isPresent() && piece.get().value().day() == 0;
    if (piece.isEmpty() || (wholeMonth && (hasDay() || part != null))) {
      return false;
    }
    date = piece.get().value();
    at = piece.get().end();
    return true;
  }

  /** A part of a day, or a word such as "the day of", before its day. */
  private boolean beforeDay() {
    Optional<Hit> noun = hit(WordClass.DAY_NOUN, at);
    if (noun.isPresent()) {
      at = noun.get().end();
      return true;
    }
    return !hasDay() && partOf(hit(WordClass.PART_BEFORE, at));
  }

  private boolean afterDay() {
    return hasDay() && partOf(line.exactly(WordClass.PART_AFTER, at));
  }

  private boolean partOf(Optional<Hit> hit) {
    if (hit.isEmpty()) {
      return false;
    }
    Part said = PartsOfDay.part(hit.get().value());
    part = part == null ? said : PartsOfDay.both(part, said);
    at = hit.get().end();
    if (weekday != null) {
      intoNextDay(weekday.day());
    }
    return true;
  }

  private boolean onClock() {
    Optional<Piece<Clock>> piece =
        clock == null ? Clocks.read(line, at, part, hasDay()) : Optional.empty();
    piece.ifPresent(
        found -> {
          clock = found.value();
          at = found.end();
        });
    return piece.isPresent();
  }
}
