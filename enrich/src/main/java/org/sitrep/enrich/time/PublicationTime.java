package org.sitrep.enrich.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.enrich.time.TimeExpression.Clock;
import org.sitrep.model.PublishedAtBasis;
import org.sitrep.model.RawArticle;

/** When an article was published: by its source, else by its own words, else by its arrival. */
public final class PublicationTime {
  private PublicationTime() {}

  /**
   * A publication time.
   *
   * @param dateOnly whether only the date is known; {@code at} is then 12:00 UTC of that date, or,
   *     from a source that gives midnight for a date, that midnight
   */
  public record Published(Instant at, PublishedAtBasis basis, boolean dateOnly) {}

  /**
   * The publication time of an article, never later than its arrival. In this order: the source's
   * metadata, a publication line, a date line that no sentence contradicts, the latest dated
   * sentence, the arrival.
   *
   * @param zone where the outlet's clocks stand
   */
  public static Published resolve(
      RawArticle article, Document document, TimeWords words, ZoneId zone) {
    Instant arrival = article.arrivedAt();
    if (article.publishedAt() != null) {
      return metadata(article.publishedAt(), arrival, zone);
    }
    LocalDate latest = LocalDate.ofInstant(arrival, zone);
    List<Line> lines = Lines.of(document, words);
    InOrder<Found> found = InOrder.of(Spans.lastDays(TimeParser.parse(lines)));
    Optional<Stated> stated =
        PublicationLines.stated(lines, found, latest)
            .or(() -> DateLines.stated(document, lines, found, latest));
    return stated
        .map(line -> stated(line, arrival, zone))
        .or(
            () ->
                DatedSentences.latest(document, DateLines.inSentences(lines, found), latest)
                    .map(date -> dateOnly(date, PublishedAtBasis.INFERRED, arrival)))
        .orElseGet(() -> new Published(arrival, PublishedAtBasis.ARRIVAL, false));
  }

  private static Published metadata(Instant at, Instant arrival, ZoneId zone) {
    boolean midnight =
        LocalTime.ofInstant(at, ZoneOffset.UTC).equals(LocalTime.MIDNIGHT)
            || LocalTime.ofInstant(at, zone).equals(LocalTime.MIDNIGHT);
    // Nothing is published after it arrives: such metadata tells nothing, and is not passed for it.
    return at.isBefore(arrival)
        ? new Published(at, PublishedAtBasis.METADATA, midnight)
        : new Published(arrival, PublishedAtBasis.ARRIVAL, false);
  }

  private static Published stated(Stated stated, Instant arrival, ZoneId zone) {
    Clock clock = stated.clock();
    if (clock == null) {
      return dateOnly(stated.date(), PublishedAtBasis.STATED, arrival);
    }
    ZoneId place = clock.zone() == null ? zone : clock.zone();
    Instant at = stated.date().atTime(clock.time()).atZone(place).toInstant();
    return new Published(earlier(at, arrival), PublishedAtBasis.STATED, false);
  }

  private static Published dateOnly(LocalDate date, PublishedAtBasis basis, Instant arrival) {
    Instant noon = date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    return new Published(earlier(noon, arrival), basis, true);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
