package org.sitrep.enrich.time;

import java.util.Optional;
import java.util.OptionalInt;
import org.sitrep.enrich.time.TimeExpression.MonthDate;
import org.sitrep.enrich.time.TimeExpression.Shift;
import org.sitrep.enrich.time.TimeExpression.Unit;
import org.sitrep.enrich.time.TimeExpression.WholeUnit;

/** A reader of dates that name a month: 27 من تشرين الثاني الماضي, early December 2024. */
final class MonthDates {
  private final Line line;
  private int at;
  private int year;
  private int day;
  private int lastDay;
  private Shift shift = Shift.NONE;

  private MonthDates(Line line, int at) {
    this.line = line;
    this.at = at;
  }

  /** The date that begins at a token. */
  static Optional<Piece<MonthDate>> read(Line line, int at) {
    return new MonthDates(line, at).read();
  }

  private Optional<Piece<MonthDate>> read() {
    boolean lead = line.before(WordClass.MONTH_LEAD, at).isPresent();
    lead |= shiftHere(true);
    Optional<Hit> thirdHit = line.at(WordClass.THIRD, at);
    int third = thirdHit.map(Hit::number).orElse(0);
    at = thirdHit.map(hit -> line.skip(hit.end(), WordClass.MONTH_LEAD)).orElse(at);
    days();
    Optional<Hit> month = line.at(WordClass.MONTH, at);
    boolean hijri = month.isEmpty();
    if (hijri) {
      month = line.at(WordClass.HIJRI_MONTH, at);
    }
    if (month.isEmpty()) {
      return day == 0 ? thirdOfThatMonth(third) : dayOfThisMonth();
    }
    String value = month.get().value();
    int number = Integer.parseInt(value.replace("!", ""));
    at = month.get().end();
    twin(number);
    if (day == 0 && line.words().dayAfterMonth()) {
      days();
    }
    year(hijri);
    shiftHere(false);
    yearShift();
    boolean said = year != 0 || (value.endsWith("!!") ? false : day > 0 || shift != Shift.NONE);
    boolean enough = said || (!value.endsWith("!") && (lead || third > 0));
    return enough
        ? Optional.of(
            new Piece<>(new MonthDate(year, number, day, lastDay, third, hijri, shift), at))
        : Optional.empty();
  }

  /** A day or a range of days at this place. */
  private void days() {
    Optional<Piece<Integer>> first = day(at);
    if (first.isEmpty()) {
      return;
    }
    day = first.get().value();
    lastDay = day;
    at = first.get().end();
    while (true) {
      int next = line.skip(at, WordClass.RANGE);
      Optional<Piece<Integer>> last = day(next);
      boolean glued = next == at && line.isWord(at);
      if (last.isEmpty() || last.get().value() <= lastDay || (next == at && !glued)) {
        break;
      }
      lastDay = last.get().value();
      at = last.get().end();
    }
    at = line.skip(at, WordClass.OF_MONTH);
  }

  private Optional<Piece<Integer>> day(int here) {
    OptionalInt number = line.number(here);
    if (number.isEmpty()) {
      number = line.rankedNumber(here);
    }
    if (number.isPresent()) {
      int end = line.skip(here + 1, WordClass.ORDINAL_SUFFIX);
      boolean fits = number.getAsInt() >= 1 && number.getAsInt() <= 31;
      boolean clock = line.isMark(end, ":");
      return fits && !clock ? Optional.of(new Piece<>(number.getAsInt(), end)) : Optional.empty();
    }
    return line.at(WordClass.ORDINAL, here).map(hit -> new Piece<>(hit.number(), hit.end()));
  }

  /** The same month under its other name: تشرين الثاني/نوفمبر, نوفمبر (تشرين الثاني). */
  private void twin(int number) {
    boolean bracket = line.isMark(at, "(");
    int next = bracket || line.isMark(at, "/") ? at + 1 : at;
    Optional<Hit> twin = line.exactly(WordClass.MONTH, next);
    if (twin.isPresent() && Integer.parseInt(twin.get().value().replace("!", "")) == number) {
      int end = twin.get().end();
      at = bracket && line.isMark(end, ")") ? end + 1 : end;
    }
  }

  private void year(boolean hijri) {
    int next = line.isMark(at, ",") || line.isMark(at, "،") ? at + 1 : at;
    next = line.skip(next, WordClass.OF_MONTH, WordClass.YEAR_LEAD);
    OptionalInt number = line.plainNumber(next);
    int least = hijri ? 1300 : 1900;
    if (number.isPresent() && number.getAsInt() >= least && number.getAsInt() < least + 200) {
      year = number.getAsInt();
      at = line.skip(next + 1, WordClass.ERA);
    }
  }

  /** Last, this or next, before the month or after it. */
  private boolean shiftHere(boolean before) {
    for (Shift possible : new Shift[] {Shift.LAST, Shift.THIS, Shift.NEXT}) {
      WordClass wordClass = WordClass.valueOf(possible.name());
      Optional<Hit> hit = before ? line.at(wordClass, at) : line.exactly(wordClass, at);
      if (hit.isPresent() && (before || line.exactly(WordClass.UNIT, hit.get().end()).isEmpty())) {
        shift = possible;
        at = hit.get().end();
        return true;
      }
    }
    return false;
  }

  private Optional<Piece<MonthDate>> thirdOfThatMonth(int third) {
    return third == 0
        ? Optional.empty()
        : line.exactly(WordClass.MONTH_AGAIN, at)
            .map(
                hit ->
                    new Piece<>(new MonthDate(0, 0, 0, 0, third, false, Shift.AGAIN), hit.end()));
  }

  private static Optional<Shift> ofYear(Shift unit) {
    return switch (unit) {
      case LAST -> Optional.of(Shift.LAST_YEAR);
      case THIS -> Optional.of(Shift.THIS_YEAR);
      case NEXT -> Optional.of(Shift.NEXT_YEAR);
      default -> Optional.empty();
    };
  }

  /** The 20th of last month, the tenth of the same month. */
  private Optional<Piece<MonthDate>> dayOfThisMonth() {
    Optional<Hit> again = line.exactly(WordClass.MONTH_AGAIN, at);
    Optional<Piece<TimeExpression>> unit =
        again.isPresent() ? Optional.empty() : Lengths.read(line, at);
    Shift of = Shift.AGAIN;
    int end = again.map(Hit::end).orElse(at);
    if (unit.isPresent()
        && unit.get().value() instanceof WholeUnit whole
        && whole.unit() == Unit.MONTH
        && whole.third() == 0) {
      of = whole.shift();
      end = unit.get().end();
    }
    return end == at
        ? Optional.empty()
        : Optional.of(new Piece<>(new MonthDate(0, 0, day, lastDay, 0, false, of), end));
  }

  /** Of last year, of this year, of the same year. */
  private void yearShift() {
    int next = line.skip(at, WordClass.OF_MONTH);
    Optional<Hit> again = year == 0 ? line.exactly(WordClass.YEAR_AGAIN, next) : Optional.empty();
    if (again.isPresent()) {
      int years = again.get().number();
      shift = years == 0 ? Shift.AGAIN : years > 0 ? Shift.YEAR_AFTER : Shift.YEAR_BEFORE;
      at = again.get().end();
      return;
    }
    Optional<Piece<TimeExpression>> unit = Lengths.read(line, next);
    if (year == 0
        && unit.isPresent()
        && unit.get().value() instanceof WholeUnit whole
        && whole.unit() == Unit.YEAR) {
      Optional<Shift> ofYear = ofYear(whole.shift());
      shift = ofYear.orElse(shift);
      at = ofYear.isPresent() ? unit.get().end() : at;
    }
  }
}
