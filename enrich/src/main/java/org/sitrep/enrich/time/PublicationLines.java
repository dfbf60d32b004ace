package org.sitrep.enrich.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.enrich.time.TimeExpression.DayDate;

/**
 * Finds the line in which a page says when it was published: a date beside a word such as
 * "published" that begins or ends its line. First publication goes before the last change.
 */
final class PublicationLines {
  private static final int LONGEST_REST = 8;

  /** More tokens than any words for "published" have. */
  private static final int LONGEST_PHRASE = 8;

  private PublicationLines() {}

  static Optional<Stated> stated(List<Line> lines, InOrder<Found> found, LocalDate latest) {
    return stated(WordClass.PUBLISHED, lines, found, latest)
        .or(() -> stated(WordClass.UPDATED, lines, found, latest));
  }

  private static Optional<Stated> stated(
      WordClass wordClass, List<Line> lines, InOrder<Found> found, LocalDate latest) {
    for (Line line : lines) {
      for (Found each : found.between(line.from(), line.to())) {
        if (each.expression() instanceof DayDate day
            && day.date() != null
            && day.date().day() > 0
            && isStated(wordClass, line, each, day)) {
          Optional<LocalDate> date = CalendarYears.date(day.date(), day.weekday(), latest);
          if (date.isPresent()) {
            return date.map(d -> new Stated(d, day.clock()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isStated(WordClass wordClass, Line line, Found date, DayDate day) {
    int start = wordBefore(wordClass, line, date.from());
    int after = date.to() + 1;
    boolean ends = after >= line.to() || closes(line, after);
    if (start == line.from()) {
      return ends || line.to() - after <= LONGEST_REST;
    }
    boolean full = day.date() != null && day.date().year() > 0;
    if (start > line.from()) {
      return full && ends;
    }
    // A date line that the word follows: 8 December 2024 - last updated.
    boolean followed = line.exactly(wordClass, line.skip(after, WordClass.JOINT)).isPresent();
    return full && date.from() == line.from() && followed && line.to() - after <= LONGEST_REST;
  }

  /** Where the word before a date begins, nothing but joints between; -1 where there is none. */
  private static int wordBefore(WordClass wordClass, Line line, int date) {
    int end = date;
    while (line.has(end - 1)
        && (line.isMark(end - 1, ":")
            || line.skip(end - 1, WordClass.JOINT, WordClass.DAY_NOUN) == end)) {
      end--;
    }
    for (int start = Math.max(line.from(), end - LONGEST_PHRASE); start < date; start++) {
      Optional<Hit> hit = line.exactly(wordClass, start);
      if (hit.isPresent() && hit.get().end() >= end && hit.get().end() <= date) {
        return start;
      }
    }
    return -1;
  }

  private static boolean closes(Line line, int at) {
    return line.isMark(at, "|")
        || line.isMark(at, ")")
        || line.isMark(at, "-")
        || line.isMark(at, "–")
        || line.exactly(WordClass.PUBLISHED, at).isPresent()
        || line.exactly(WordClass.UPDATED, at).isPresent();
  }
}
