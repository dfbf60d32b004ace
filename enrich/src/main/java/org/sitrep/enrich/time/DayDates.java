package org.sitrep.enrich.time;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
  private boolean partAlone;

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
    boolean nothing = !hasDay() && clock == null && !partAlone;
    if (nothing || (wantsPart && part == null)) {
      return Optional.empty();
    }
    expectAhead(from);
    if (clock != null) {
      clock = Clocks.during(clock, part);
    }
    // The night of yesterday runs into this morning.
    intoNext |= offset != null && offset == -1 && part != null && part.from().getHour() >= 18;
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
    Optional<Piece<Weekday>> piece =
        weekday == null ? Weekdays.read(line, at, first) : Optional.empty();
    piece.ifPresent(
        found -> {
          weekday = found.value();
          at = found.end();
          runIntoNextDay();
        });
    return piece.isPresent();
  }

  /** The night of Friday to Saturday. */
  private void runIntoNextDay() {
    if (weekday != null && part != null && part.from().getHour() >= 17) {
      int end = Weekdays.endOfNext(line, at, weekday.day());
      intoNext |= end > at;
      at = end;
    }
  }

  private boolean onDate() {
    if (date != null) {
      return false;
    }
    boolean expected = weekday != null || line.before(WordClass.DAY_NOUN, at).isPresent();
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
    if (hasDay()) {
      return false;
    }
    Optional<Hit> alone = first ? hit(WordClass.PART_ALONE, at) : Optional.empty();
    partAlone |= alone.isPresent();
    return partOf(alone.or(() -> hit(WordClass.PART_BEFORE, at)));
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
    runIntoNextDay();
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
