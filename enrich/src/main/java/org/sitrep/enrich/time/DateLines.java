package org.sitrep.enrich.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.text.Token;
import org.sitrep.enrich.time.TimeExpression.DayDate;

/**
 * Finds a line that is a date and nothing else. Pages carry two sorts of it, the day of publication
 * and the day somebody fetched the page; the second is later than everything the article tells.
 */
final class DateLines {
  private static final int TOP_LINES = 12;
  private static final int DAYS_OF_DOUBT = 7;

  private DateLines() {}

  static Optional<Stated> stated(
      Document document, TimeWords words, List<Found> found, LocalDate latest) {
    List<Found> sentences = inSentences(document, words, found);
    for (Line line : Line.of(document, words).stream().limit(TOP_LINES).toList()) {
      for (Found each : found) {
        if (isLine(document, line, each)
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
  static List<Found> inSentences(Document document, TimeWords words, List<Found> found) {
    List<Line> lines = Line.of(document, words);
    return found.stream()
        .filter(each -> lines.stream().noneMatch(line -> isLine(document, line, each)))
        .toList();
  }

  private static boolean isLine(Document document, Line line, Found found) {
    for (int at = line.from(); at < line.to(); at++) {
      boolean inside = at >= found.from() && at <= found.to();
      if (!inside && document.token(at).type() != Token.Type.MARK) {
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
