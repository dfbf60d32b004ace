package org.sitrep.enrich.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.time.TimeExpression.DayDate;

/** Finds the times named in a text and says what each means, seen from its publication. */
public final class TimeReader {
  private final TimeWords words;

  /** A reader for the language of these words. */
  public TimeReader(TimeWords words) {
    this.words = words;
  }

  /**
   * The times named in a document, in order, none overlapping another.
   *
   * <p>A date without a clock time is the UTC day of its name, 00:00:00Z to 23:59:59Z, whatever the
   * zone, and so are the parts of a day; a clock time is an instant in the zone. A year alone has
   * the precision MONTH and the whole year as its range. No time that has begun by the publication
   * ends after it.
   */
  public List<TimeMention> read(Document document, Anchor anchor) {
    List<Found> found = TimeParser.parse(Lines.of(document, words));
    DayResolver days = new DayResolver(anchor, words.weekStart());
    OperationStart operation = new OperationStart(words, document);
    LocalDate latest = anchor.today();
    for (Found each : found) {
      if (each.expression() instanceof DayDate day && day.date() != null && day.date().day() > 0) {
        days.day(day, null)
            .filter(date -> !date.isAfter(latest))
            .ifPresent(date -> operation.consider(each, date));
      }
    }
    Narration narration = new Narration(document, anchor, words.weekStart(), operation.day());
    List<TimeMention> mentions = new ArrayList<>();
    for (Found each : found) {
      narration
          .time(each)
          .ifPresent(
              time -> mentions.add(new TimeMention(each.from(), each.to(), time, each.bearing())));
    }
    return mentions;
  }
}
