package org.sitrep.ingest.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.text.ClockText;
import org.sitrep.ingest.text.DateText;

/**
 * When an article was published and when it was last changed, weighed from all places in which a
 * page says so: structured data, meta elements, marked-up times, the lines beside the headline.
 */
record PageTimes(@Nullable Instant publishedAt, @Nullable Instant updatedAt) {
  private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Duration AHEAD = Duration.ofDays(1);

  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "published_time",
    "article.published",
    "article:post_date",
    "publication_date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.created",
    "dc.date.created",
    "dcterms.date",
    "dc.date",
    "date"
  };
  private static final String[] UPDATED = {
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "datemodified",
    "article.updated",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "lastmod",
    "revised",
    "updated_time"
  };

  /**
   * The times.
   *
   * @param printed what stands in markup and text, in order of trust
   * @param address of the page, in which the day may stand
   */
  static PageTimes of(
      PageMeta meta,
      ArticleData data,
      PrintedTimes printed,
      String address,
      ZoneId zone,
      boolean monthFirst,
      Instant arrivedAt) {
    List<DateText.Found> published = new ArrayList<>();
    List<DateText.Found> updated = new ArrayList<>();
    List.of("datePublished", "dateCreated")
        .forEach(
            field -> DateText.only(data.line(field), zone, monthFirst).ifPresent(published::add));
    DateText.only(data.line("dateModified"), zone, monthFirst).ifPresent(updated::add);
    meta.all(PUBLISHED)
        .forEach(text -> DateText.only(text, zone, monthFirst).ifPresent(published::add));
    meta.all(UPDATED)
        .forEach(text -> DateText.only(text, zone, monthFirst).ifPresent(updated::add));
    published.addAll(printed.published());
    updated.addAll(printed.updated());
    published.removeIf(found -> !isPlausible(found, arrivedAt));
    updated.removeIf(found -> !isPlausible(found, arrivedAt));
    Instant first = chosen(published, day(address, zone)).map(DateText.Found::instant).orElse(null);
    Instant last = chosen(updated, Optional.empty()).map(DateText.Found::instant).orElse(null);
    return new PageTimes(
        first, first != null && last != null && !last.isAfter(first) ? null : last);
  }

  private static boolean isPlausible(DateText.Found found, Instant arrivedAt) {
    return found.instant().isAfter(FIRST) && found.instant().isBefore(arrivedAt.plus(AHEAD));
  }

  /** The day in an address such as {@code /2024/12/07/}. */
  private static Optional<LocalDate> day(String address, ZoneId zone) {
    return DateText.all(ClockText.folded(address), zone, false).stream()
        .map(DateText.Found::day)
        .findFirst();
  }

  /**
   * The first, unless the address, or all the others among themselves, speak of another day; with
   * the clock time another place has for that day where the first has none.
   */
  private static Optional<DateText.Found> chosen(
      List<DateText.Found> found, Optional<LocalDate> addressed) {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    DateText.Found first = found.getFirst();
    List<DateText.Found> others = found.stream().filter(other -> !isNear(other, first)).toList();
    boolean outvoted =
        others.size() > 1
            && others.size() == found.size() - 1
            && others.stream().allMatch(other -> isNear(other, others.getFirst()));
    DateText.Found taken =
        addressed
            .filter(day -> isFar(first.day(), day))
            .flatMap(day -> others.stream().filter(other -> !isFar(other.day(), day)).findFirst())
            .orElse(outvoted ? others.getFirst() : first);
    return isTimed(taken)
        ? Optional.of(taken)
        : found.stream()
            .filter(other -> isTimed(other) && other.day().equals(taken.day()))
            .findFirst()
            .or(() -> Optional.of(taken));
  }

  /** Midnight is what systems write that know the day alone. */
  private static boolean isTimed(DateText.Found found) {
    return found.hasClock() && !found.clock().equals(LocalTime.MIDNIGHT);
  }

  private static boolean isNear(DateText.Found one, DateText.Found other) {
    return !isFar(one.day(), other.day());
  }

  private static boolean isFar(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other)) > 1;
  }
}
