package org.sitrep.enrich.time;

import java.util.Optional;
import java.util.OptionalInt;
import org.sitrep.enrich.time.TimeExpression.Shift;
import org.sitrep.enrich.time.TimeExpression.Years;

/** A reader of years without a month: عام 2011, late 2016, بين العامين 2012 و2014. */
final class YearSpans {
  private YearSpans() {}

  /** The years that begin at a token. */
  static Optional<Piece<TimeExpression>> read(Line line, int at) {
    Optional<Piece<TimeExpression>> decade =
        line.at(WordClass.DECADE, at).map(hit -> years(hit.number(), hit.number() + 9, hit.end()));
    return decade.or(() -> season(line, at)).or(() -> spoken(line, at));
  }

  private static Piece<TimeExpression> years(int first, int last, int end) {
    return new Piece<>(new Years(first, last, 1, 12, Shift.NONE), end);
  }

  /** The summer of 2014, last summer. */
  private static Optional<Piece<TimeExpression>> season(Line line, int at) {
    Optional<Hit> last = line.at(WordClass.LAST, at);
    Optional<Hit> season =
        last.isPresent()
            ? line.at(WordClass.SEASON, last.get().end())
            : line.at(WordClass.SEASON, at);
    if (season.isEmpty()) {
      return Optional.empty();
    }
    String[] months = season.get().value().split("-");
    int first = Integer.parseInt(months[0]);
    int to = Integer.parseInt(months[1]);
    last = last.or(() -> line.exactly(WordClass.LAST, season.get().end()));
    int here = line.skip(season.get().end(), WordClass.YEAR_LEAD);
    OptionalInt year = year(line.plainNumber(here));
    if (last.isPresent()) {
      int end = Math.max(last.get().end(), season.get().end());
      return Optional.of(new Piece<>(new Years(0, 0, first, to, Shift.LAST), end));
    }
    return year.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Piece<>(
                new Years(year.getAsInt(), year.getAsInt(), first, to, Shift.NONE), here + 1));
  }

  private static Optional<Piece<TimeExpression>> spoken(Line line, int at) {
    Optional<Hit> third = line.at(WordClass.THIRD, at);
    int here = third.map(Hit::end).orElse(at);
    Optional<Hit> lead =
        third.isEmpty()
            ? line.at(WordClass.YEAR_LEAD, here)
            : line.exactly(WordClass.YEAR_LEAD, here);
    if (third.isEmpty() && lead.isEmpty()) {
      return Optional.empty();
    }
    boolean beforeEvent = lead.filter(hit -> hit.value().equals("event")).isPresent();
    here = line.skip(lead.map(Hit::end).orElse(here), WordClass.YEAR_LEAD);
    here = third.isPresent() && line.isMark(here, "-") ? here + 1 : here;
    OptionalInt first = year(line.plainNumber(here));
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Optional<Hit> decade = line.exactly(WordClass.DECADE_SUFFIX, here + 1);
    if (decade.isPresent() && line.touches(here)) {
      return Optional.of(years(first.getAsInt(), first.getAsInt() + 9, decade.get().end()));
    }
    if (beforeEvent) {
      boolean event = line.exactly(WordClass.EVENT, here + 1).isPresent();
      return event
          ? Optional.of(years(first.getAsInt(), first.getAsInt(), here + 1))
          : Optional.empty();
    }
    return Optional.of(range(line, here, first.getAsInt(), third.map(Hit::number).orElse(0)));
  }

  /** One year, or several: 2012 and 2014. */
  private static Piece<TimeExpression> range(Line line, int at, int first, int third) {
    int end = line.skip(at + 1, WordClass.ERA);
    int next = line.skip(end, WordClass.RANGE, WordClass.YEAR_LEAD);
    OptionalInt last = year(line.number(next));
    boolean ranged =
        last.isPresent() && last.getAsInt() > first && (next > end || line.isWord(next));
    return new Piece<>(
        new Years(
            first,
            ranged ? last.getAsInt() : first,
            third <= 1 ? 1 : third * 4 - 3,
            third == 0 ? 12 : third * 4,
            Shift.NONE),
        ranged ? next + 1 : end);
  }

  private static OptionalInt year(OptionalInt number) {
    return number.isPresent() && number.getAsInt() >= 1900 && number.getAsInt() <= 2100
        ? number
        : OptionalInt.empty();
  }
}
