package org.sitrep.enrich.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.enrich.time.TimeExpression.DayDate;
import org.sitrep.enrich.time.TimeExpression.Night;
import org.sitrep.enrich.time.TimeExpression.NoTime;
import org.sitrep.enrich.time.TimeExpression.Now;

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
            .ifPresent(p -> found.add(new Found(from, end - 1, p.value())));
        at = end;
      }
    }
    return found;
  }

  private static Optional<Piece<TimeExpression>> read(Line line, int at) {
    Optional<Hit> name = line.at(WordClass.NAME, at);
    if (name.isPresent()) {
      return Optional.of(new Piece<>(new NoTime(), name.get().end()));
    }
    Optional<Piece<TimeExpression>> piece =
        DayDates.read(line, at)
            .filter(day -> !DayCounts.read(line, at).filter(c -> c.end() >= day.end()).isPresent())
            .or(() -> DayCounts.read(line, at))
            .or(() -> YearSpans.read(line, at))
            .or(() -> Lengths.read(line, at))
            .or(() -> word(line, at));
    return piece.map(p -> isName(line, at, p) ? name(line, at, p) : p);
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
    Optional<Hit> night = line.at(WordClass.NIGHT, at);
    if (night.isPresent()) {
      String value = night.get().value();
      int offset = Integer.parseInt(value.replace("!", ""));
      int weekday = line.skip(night.get().end(), WordClass.JOINT);
      int end = line.exactly(WordClass.WEEKDAY, weekday).map(Hit::end).orElse(night.get().end());
      return Optional.of(new Piece<>(new Night(offset, value.endsWith("!")), end));
    }
    return line.at(WordClass.NOW, at).map(hit -> new Piece<>(new Now(), hit.end()));
  }
}
