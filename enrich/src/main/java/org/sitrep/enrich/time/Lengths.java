package org.sitrep.enrich.time;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.sitrep.enrich.time.TimeExpression.After;
import org.sitrep.enrich.time.TimeExpression.Ago;
import org.sitrep.enrich.time.TimeExpression.Later;
import org.sitrep.enrich.time.TimeExpression.Recent;
import org.sitrep.enrich.time.TimeExpression.Shift;
import org.sitrep.enrich.time.TimeExpression.Unit;
import org.sitrep.enrich.time.TimeExpression.WholeUnit;

/** A reader of times told by their length: two days ago, the past week, العام الماضي. */
final class Lengths {
  /**
   * So many of a unit.
   *
   * @param count 0 for some
   * @param counted whether a number or a plural said so; a bare "week" is not counted
   */
  private record Length(Unit unit, int count, boolean counted, boolean definite) {}

  private Lengths() {}

  /** The time that begins at a token. */
  static Optional<Piece<TimeExpression>> read(Line line, int at) {
    return ago(line, at).or(() -> later(line, at)).or(() -> near(line, at));
  }

  /** Two days later, بعد يومين: counted from the day told before. */
  private static Optional<Piece<TimeExpression>> later(Line line, int at) {
    Optional<Hit> before = line.at(WordClass.LATER_BEFORE, at);
    Optional<Piece<Length>> read = length(line, before.map(Hit::end).orElse(at), before.isEmpty());
    if (read.isEmpty() || read.get().value().definite()) {
      return Optional.empty();
    }
    int end = read.get().end();
    Optional<Hit> after = line.exactly(WordClass.LATER_AFTER, end);
    Optional<Hit> earlier = line.exactly(WordClass.EARLIER_AFTER, end);
    boolean counts = line.exactly(WordClass.AFTER_OTHER, end).isPresent();
    if (before.isEmpty() && after.isEmpty() && earlier.isEmpty() && !counts) {
      return Optional.empty();
    }
    Length length = read.get().value();
    int last = after.or(() -> earlier).map(Hit::end).orElse(end);
    Optional<Hit> other =
        line.exactly(before.isPresent() ? WordClass.AGO_OTHER : WordClass.AFTER_OTHER, last);
    boolean vague = length.count() == 0 || length.unit() == Unit.HOUR;
    TimeExpression value =
        other.filter(hit -> !line.isMark(hit.end())).isPresent()
            ? new After(length.unit(), length.count())
            : new Later(length.unit(), earlier.isPresent() ? -length.count() : length.count());
    return Optional.of(new Piece<>(vague ? new TimeExpression.NoTime() : value, last));
  }

  private static Optional<Piece<TimeExpression>> ago(Line line, int at) {
    Optional<Hit> before = line.at(WordClass.AGO_BEFORE, at);
    Optional<Piece<Length>> length =
        length(line, before.map(Hit::end).orElse(at), before.isEmpty());
    if (length.isEmpty() || length.get().value().definite()) {
      return Optional.empty();
    }
    if (namesDay(line, length.get().end() - 1)) {
      return Optional.empty();
    }
    int end = length.get().end();
    Optional<Hit> after = line.exactly(WordClass.AGO_AFTER, end);
    if (before.isEmpty() && after.isEmpty()) {
      return Optional.empty();
    }
    end = after.map(Hit::end).orElse(end);
    // "Two days before the attack" counts from the attack: words to pass over.
    TimeExpression value =
        line.exactly(WordClass.AGO_OTHER, end).isPresent()
            ? new TimeExpression.NoTime()
            : new Ago(length.get().value().unit(), length.get().value().count());
    return Optional.of(new Piece<>(value, end));
  }

  /** Whether a unit is only the noun before a name: since the day of Thursday, منذ شهر آذار. */
  private static boolean namesDay(Line line, int unit) {
    return DayDates.read(line, unit).isPresent()
        || line.is(WordClass.MONTH, unit + 1)
        || line.is(WordClass.HIJRI_MONTH, unit + 1);
  }

  /** Last week, the past days, late last year, the start of the month. */
  static Optional<Piece<TimeExpression>> near(Line line, int at) {
    Optional<Hit> third = line.at(WordClass.THIRD, at);
    if (third.isEmpty()) {
      return shifted(line, at, true);
    }
    int here = line.skip(third.get().end(), WordClass.OF_MONTH);
    Optional<Piece<TimeExpression>> whole = shifted(line, here, false);
    if (whole.isEmpty()) {
      // "The start of the year" is the year that runs.
      whole =
          length(line, here, false)
              .filter(piece -> !piece.value().counted())
              .map(
                  piece ->
                      new Piece<>(new WholeUnit(piece.value().unit(), Shift.THIS, 0), piece.end()));
    }
    return whole
        .filter(piece -> piece.value() instanceof WholeUnit unit && unit.unit() != Unit.DAY)
        .map(
            piece ->
                new Piece<>(((WholeUnit) piece.value()).in(third.get().number()), piece.end()));
  }

  private static Optional<Piece<TimeExpression>> shifted(Line line, int at, boolean first) {
    for (WordClass wordClass :
        List.of(
            WordClass.BEFORE_LAST,
            WordClass.LAST,
            WordClass.RECENT,
            WordClass.THIS,
            WordClass.NEXT)) {
      Optional<Hit> before = first ? line.at(wordClass, at) : line.exactly(wordClass, at);
      Optional<Piece<Length>> length =
          length(line, before.map(Hit::end).orElse(at), first && before.isEmpty());
      if (length.isEmpty()) {
        continue;
      }
      int end = length.get().end();
      Optional<Hit> after = line.exactly(wordClass, end);
      if (before.isPresent() || after.isPresent()) {
        int last = after.map(Hit::end).orElse(end);
        return near(length.get().value(), wordClass).map(value -> new Piece<>(value, last));
      }
    }
    return Optional.empty();
  }

  private static Optional<TimeExpression> near(Length length, WordClass wordClass) {
    boolean shortUnit = length.unit() == Unit.HOUR || length.unit() == Unit.DAY;
    if (!length.counted() && shortUnit) {
      return Optional.empty();
    }
    return switch (wordClass) {
      case LAST ->
          Optional.of(
              length.counted()
                  ? new Recent(length.unit(), length.count())
                  : new WholeUnit(length.unit(), Shift.LAST, 0));
      case RECENT -> Optional.of(new Recent(length.unit(), length.count()));
      default ->
          length.counted()
              ? Optional.empty()
              : Optional.of(new WholeUnit(length.unit(), Shift.valueOf(wordClass.name()), 0));
    };
  }

  /** A number and its unit, or a unit that says its number itself: يومين. */
  private static Optional<Piece<Length>> length(Line line, int at, boolean first) {
    int here = line.skip(at, WordClass.ABOUT);
    OptionalInt number = first ? line.number(here) : line.plainNumber(here);
    number = number.isPresent() ? number : line.rankedNumber(here);
    Optional<Hit> word =
        first ? line.at(WordClass.NUMBER, here) : line.exactly(WordClass.NUMBER, here);
    Optional<Hit> few = line.exactly(WordClass.FEW, here);
    int count = number.orElse(word.map(Hit::number).orElse(few.isPresent() ? 0 : -1));
    here = number.isPresent() ? here + 1 : word.or(() -> few).map(Hit::end).orElse(here);
    Optional<Hit> unit =
        count < 0 && first ? line.at(WordClass.UNIT, here) : line.exactly(WordClass.UNIT, here);
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = unit.get().value().split(" ");
    int end = line.skip(unit.get().end(), WordClass.FEW);
    OptionalInt ranked = line.rankedNumber(end);
    Optional<Hit> counted = line.exactly(WordClass.NUMBER, end);
    if (count < 0 && ranked.isPresent()) {
      count = ranked.getAsInt();
      end++;
    } else if (count < 0 && counted.isPresent()) {
      count = counted.get().number();
      end = counted.get().end();
    }
    int own = parts[1].equals("*") ? 0 : Integer.parseInt(parts[1]);
    int said = count < 0 ? own : own > 2 ? count * own : count;
    boolean isCounted = count >= 0 || !parts[1].equals("1");
    Unit of = Unit.valueOf(parts[0].toUpperCase(Locale.ROOT));
    boolean definite = parts.length > 2;
    return Optional.of(new Piece<>(new Length(of, said, isCounted, definite), end));
  }
}
