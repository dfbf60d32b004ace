package org.sitrep.enrich.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.enrich.time.TimeExpression.After;
import org.sitrep.enrich.time.TimeExpression.Ago;
import org.sitrep.enrich.time.TimeExpression.DayDate;
import org.sitrep.enrich.time.TimeExpression.Night;
import org.sitrep.enrich.time.TimeExpression.NoTime;
import org.sitrep.enrich.time.TimeExpression.Now;
import org.sitrep.enrich.time.TimeExpression.WeekDays;
import org.sitrep.enrich.time.TimeMention.Bearing;

/**
 * Finds the expressions of time in the lines of a document, without asking when it was published.
 */
final class TimeParser {
  private TimeParser() {}

  /** The expressions in order, none overlapping another. */
  static List<Found> parse(List<Line> lines) {
    List<Found> found = new ArrayList<>();
    for (Line line : lines) {
      int at = line.from();
      while (at < line.to()) {
        Optional<Piece<TimeExpression>> piece =
            line.mayOpen(at) ? read(line, at) : Optional.empty();
        int end = piece.map(Piece::end).orElse(at + 1);
        int from = at;
        piece
            .filter(p -> !(p.value() instanceof NoTime))
            .ifPresent(p -> found.add(new Found(from, end - 1, p.value(), bearing(line, from, p))));
        at = end;
      }
    }
    return found;
  }

  private static Bearing bearing(Line line, int at, Piece<TimeExpression> piece) {
    return switch (piece.value()) {
      case After after -> Bearing.OF_NEXT;
      case Ago ago -> Bearing.ON;
      default -> {
        boolean since =
            line.is(WordClass.SINCE, at) || line.before(WordClass.SINCE, at).isPresent();
        yield since ? Bearing.SINCE : Bearing.ON;
      }
    };
  }

  private static Optional<Piece<TimeExpression>> read(Line line, int at) {
    Optional<Hit> name = line.at(WordClass.NAME, at);
    if (name.isPresent()) {
      return Optional.of(new Piece<>(new NoTime(), name.get().end()));
    }
    Optional<Piece<TimeExpression>> piece =
        day(line, at)
            .filter(day -> !count(line, at).filter(c -> c.end() >= day.end()).isPresent())
            .or(() -> count(line, at))
            .or(() -> YearSpans.read(line, at))
            .or(() -> line.at(WordClass.WEEKEND, at).map(TimeParser::weekend))
            .or(() -> length(line, at))
            .or(() -> word(line, at));
    return piece.map(p -> isName(line, at, p) ? name(line, at, p) : Spans.upTo(line, at, p));
  }

  private static Optional<Piece<TimeExpression>> day(Line line, int at) {
    return line.mayOpen(WordClass.DAY, at) ? DayDates.read(line, at) : Optional.empty();
  }

  private static Optional<Piece<TimeExpression>> count(Line line, int at) {
    return line.mayOpen(WordClass.COUNT, at) ? DayCounts.read(line, at) : Optional.empty();
  }

  private static Optional<Piece<TimeExpression>> length(Line line, int at) {
    return line.mayOpen(WordClass.LENGTH, at) ? Lengths.read(line, at) : Optional.empty();
  }

  /** The words of a name alone: "the square of 7 April" may have its Friday behind it. */
  private static Piece<TimeExpression> name(Line line, int at, Piece<TimeExpression> piece) {
    int end = MonthDates.read(line, at).map(Piece::end).orElse(piece.end());
    return new Piece<>(new NoTime(), end);
  }

  /** Whether a noun beside a date or a weekday makes it a name. */
  private static boolean isName(Line line, int at, Piece<TimeExpression> piece) {
    if (!(piece.value() instanceof DayDate day) || day.offset() != null) {
      return false;
    }
    Optional<Hit> noun =
        line.before(WordClass.NAME_BEFORE, at).or(() -> line.at(WordClass.NAME_AFTER, piece.end()));
    boolean bare = day.isDated() && !day.isFull();
    return noun.filter(
            hit ->
                switch (hit.value()) {
                  case "always" -> day.isDated();
                  case "weekdays" -> bare || day.date() == null;
                  default -> bare;
                })
        .isPresent();
  }

  private static Optional<Piece<TimeExpression>> word(Line line, int at) {
    return line.at(WordClass.NIGHT, at)
        .map(hit -> night(line, hit))
        .or(() -> line.at(WordClass.NOW, at).map(hit -> new Piece<>(new Now(), hit.end())));
  }

  /** Overnight, overnight Saturday, overnight into Sunday. */
  private static Piece<TimeExpression> night(Line line, Hit hit) {
    String value = hit.value();
    int offset = Integer.parseInt(value.replace("!", ""));
    int joined = line.skip(hit.end(), WordClass.JOINT);
    int into = line.skip(hit.end(), WordClass.RANGE);
    Optional<Hit> weekday = line.exactly(WordClass.WEEKDAY, Math.max(joined, into));
    DayOfWeek day = weekday.map(found -> DayOfWeek.of(found.number())).orElse(null);
    // The evening of a night into Sunday is Saturday's; "last night, Saturday" says its own.
    DayOfWeek evening = day != null && into > joined ? day.minus(1) : day;
    boolean near = value.endsWith("!");
    return new Piece<>(
        new Night(offset, near, near ? evening : null), weekday.map(Hit::end).orElse(hit.end()));
  }

  private static Piece<TimeExpression> weekend(Hit hit) {
    String[] days = hit.value().split("-");
    return new Piece<>(
        new WeekDays(
            DayOfWeek.of(Integer.parseInt(days[0])), DayOfWeek.of(Integer.parseInt(days[1]))),
        hit.end());
  }
}
