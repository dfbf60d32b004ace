package org.sitrep.enrich.time;

import java.util.Optional;
import java.util.OptionalInt;
import org.sitrep.enrich.time.TimeExpression.Years;

/** A reader of years without a month: عام 2011, late 2016, بين العامين 2012 و2014. */
final class YearSpans {
  private YearSpans() {}

  /** The years that begin at a token. */
  static Optional<Piece<TimeExpression>> read(Line line, int at) {
    Optional<Hit> third = line.at(WordClass.THIRD, at);
    int here = third.map(Hit::end).orElse(at);
    Optional<Hit> lead =
        third.isEmpty()
            ? line.at(WordClass.YEAR_LEAD, here)
            : line.exactly(WordClass.YEAR_LEAD, here);
    if (third.isEmpty() && lead.isEmpty()) {
      return Optional.empty();
    }
    here = line.skip(lead.map(Hit::end).orElse(here), WordClass.YEAR_LEAD);
    OptionalInt first = year(line.plainNumber(here));
    if (first.isEmpty()) {
      return Optional.empty();
    }
    int end = line.skip(here + 1, WordClass.ERA);
    int next = line.skip(end, WordClass.RANGE, WordClass.YEAR_LEAD);
    OptionalInt last = year(line.number(next));
    boolean ranged =
        last.isPresent() && last.getAsInt() > first.getAsInt() && (next > end || glued(line, next));
    return Optional.of(
        new Piece<>(
            new Years(
                first.getAsInt(),
                ranged ? last.getAsInt() : first.getAsInt(),
                third.map(Hit::number).orElse(0)),
            ranged ? next + 1 : end));
  }

  private static boolean glued(Line line, int at) {
    return line.isWord(at);
  }

  private static OptionalInt year(OptionalInt number) {
    return number.isPresent() && number.getAsInt() >= 1900 && number.getAsInt() <= 2100
        ? number
        : OptionalInt.empty();
  }
}
