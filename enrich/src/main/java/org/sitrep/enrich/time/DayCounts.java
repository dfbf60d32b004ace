package org.sitrep.enrich.time;

import java.util.Optional;
import java.util.OptionalInt;
import org.sitrep.enrich.time.TimeExpression.NeighbourDay;
import org.sitrep.enrich.time.TimeExpression.OperationDays;
import org.sitrep.enrich.time.TimeExpression.Part;

/** A reader of days counted from something in the text: the next day, اليوم الـ11, day three. */
final class DayCounts {
  private DayCounts() {}

  /** The day that begins at a token. */
  static Optional<Piece<TimeExpression>> read(Line line, int at) {
    Optional<Piece<TimeExpression>> neighbour = neighbour(line, at);
    if (neighbour.isPresent()) {
      return neighbour;
    }
    Optional<Hit> before = line.at(WordClass.NTH_BEFORE, at);
    boolean numbered = before.filter(hit -> hit.value().equals("numbers")).isPresent();
    int here = before.map(Hit::end).orElse(at);
    Optional<Piece<Integer>> first = rank(line, here, numbered);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Optional<Piece<Integer>> last = rank(line, first.get().end(), numbered);
    boolean ranged = last.isPresent() && last.get().value() == first.get().value() + 1;
    int end = ranged ? last.get().end() : first.get().end();
    Optional<Hit> after = line.exactly(WordClass.NTH_AFTER, end);
    if (before.isEmpty() && after.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Piece<>(
            new OperationDays(first.get().value(), (ranged ? last : first).get().value()),
            before.isEmpty() ? after.map(Hit::end).orElse(end) : end));
  }

  /** The next day, the next morning, the morning of the next day. */
  private static Optional<Piece<TimeExpression>> neighbour(Line line, int at) {
    Optional<Hit> part = line.at(WordClass.PART_BEFORE, at);
    int here = part.map(hit -> line.skip(hit.end(), WordClass.JOINT)).orElse(at);
    Optional<Hit> day =
        part.isPresent()
            ? line.exactly(WordClass.NEIGHBOUR_DAY, here)
            : line.at(WordClass.NEIGHBOUR_DAY, here);
    if (day.isEmpty()) {
      return Optional.empty();
    }
    String[] value = day.get().value().split(" ");
    Part of =
        value.length > 1
            ? PartsOfDay.part(value[1])
            : part.map(hit -> PartsOfDay.part(hit.value())).orElse(null);
    return Optional.of(
        new Piece<>(new NeighbourDay(Integer.parseInt(value[0]), of), day.get().end()));
  }

  /** A rank in words (الثالث), in figures (الـ11, 11th), or a bare number where that will do. */
  private static Optional<Piece<Integer>> rank(Line line, int at, boolean numbered) {
    Optional<Hit> word = line.at(WordClass.ORDINAL, at);
    if (word.isPresent()) {
      return Optional.of(new Piece<>(word.get().number(), word.get().end()));
    }
    if (line.rankedNumber(at).isPresent()) {
      return Optional.of(new Piece<>(line.rankedNumber(at).getAsInt(), at + 1));
    }
    Optional<Hit> article = line.exactly(WordClass.ARTICLE, at);
    int here = article.map(Hit::end).orElse(at);
    OptionalInt number = line.plainNumber(here);
    int end = line.skip(here + 1, WordClass.ORDINAL_SUFFIX);
    boolean counts = article.isPresent() || numbered || end > here + 1;
    return number.isPresent() && counts && number.getAsInt() <= 400
        ? Optional.of(new Piece<>(number.getAsInt(), end))
        : Optional.empty();
  }
}
