package org.sitrep.enrich.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.enrich.time.TimeExpression.DayDate;

/**
 * Finds a line that is a date and nothing else. Pages carry two sorts of it, the day of publication
 * and the day somebody fetched the page; the second is later than everything the article tells.
 */
final class DateLines {
  private static final int TOP_LINES = 12;
  private static final int DAYS_OF_DOUBT = 7;
  private static final int LONGEST_DATELINE = 8;

  private DateLines() {}

  static Optional<Stated> stated(
      Document document, List<Line> lines, InOrder<Found> found, LocalDate latest) {
    List<Found> sentences = inSentences(lines, found);
    for (Line line : lines.stream().limit(TOP_LINES).toList()) {
      for (Found each : found.between(line.from(), line.to())) {
        if (isLine(line, each)
            && each.expression() instanceof DayDate day
            && day.date() != null
            && day.date().day() > 0
            && (day.date().year() > 0 || day.weekday() != null)) {
          Optional<LocalDate> date =
              CalendarYears.date(day.date(), day.weekday(), latest)
                  .filter(d -> !d.isAfter(latest))
                  .filter(d -> !contradicted(document, sentences, d));
          if (date.isPresent()) {
            return date.map(d -> new Stated(d, day.clock()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The expressions that stand in sentences, without the lines that are dates. */
  static List<Found> inSentences(List<Line> lines, InOrder<Found> found) {
    List<Found> sentences = new ArrayList<>();
    int line = 0;
    for (Found each : found) {
      while (!lines.get(line).has(each.from())) {
        line++;
      }
      if (!isLine(lines.get(line), each)) {
        sentences.add(each);
      }
    }
    return sentences;
  }

  /** A date alone, or with no more than who writes from where: 20 June 2018 - Aden - Saba. */
  private static boolean isLine(Line line, Found found) {
    boolean opens = found.from() == line.from() && line.isMark(found.to() + 1);
    boolean closes = found.to() == line.to() - 1 && line.isMark(found.from() - 1);
    boolean brief = line.to() - line.from() - (found.to() - found.from()) <= LONGEST_DATELINE;
    if (brief && (opens || closes) && found.expression() instanceof DayDate day && day.isFull()) {
      return true;
    }
    for (int at = line.from(); at < line.to(); at++) {
      boolean inside = at >= found.from() && at <= found.to();
      if (!inside && !line.isMark(at)) {
        return false;
      }
    }
    return line.has(found.from());
  }

  private static boolean contradicted(Document document, List<Found> sentences, LocalDate date) {
    return DatedSentences.latest(document, sentences, date)
        .filter(told -> told.plusDays(DAYS_OF_DOUBT).isBefore(date))
        .isPresent();
  }
}
