package org.sitrep.ingest.source;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.feed.Feed;
import org.sitrep.ingest.feed.FeedItem;
import org.sitrep.ingest.feed.FeedLanguage;
import org.sitrep.ingest.fetch.WebAddress;
import org.sitrep.model.Ids;
import org.sitrep.model.RawArticle;
import org.sitrep.model.wire.ArticleDraft;

/** An item of a feed as an article. */
final class ItemArticle {
  private static final int LONGEST_SOURCE = 300;

  private ItemArticle() {}

  /**
   * The article, or why it is none.
   *
   * @param page what its page has; null where that was not read
   */
  static Sourced of(
      SourceSpec spec, Feed feed, FeedItem item, @Nullable RawArticle page, Instant arrivedAt) {
    String source = source(spec, item);
    // An excerpt of the page is one of the article only where its words are taken.
    boolean fromPage = page != null && page.body().length() > item.text().length();
    String body = fromPage && page != null ? page.body() : item.text();
    Instant published = item.published() != null ? item.published() : item.updated();
    ArticleDraft draft =
        new ArticleDraft(
            id(spec, item),
            outlet(spec, feed),
            item.link() == null ? null : item.link().toString(),
            item.title().isBlank() && page != null ? page.headline() : item.title(),
            body,
            published == null && page != null ? page.publishedAt() : published,
            language(spec, feed, item, body),
            item.updated() == null && page != null ? page.version() : item.updated(),
            false,
            page == null ? null : page.author(),
            fromPage && page != null && page.excerpt());
    return new Sourced(source, draft.toArticle(arrivedAt, source));
  }

  /** An entry of a live blog, as what the settings and the feed say of the source. */
  static Sourced ofEntry(SourceSpec spec, Feed feed, FeedItem item, RawArticle entry) {
    String source = source(spec, item);
    ArticleDraft draft =
        new ArticleDraft(
            entry.id().value(),
            outlet(spec, feed),
            entry.url(),
            entry.headline(),
            entry.body(),
            entry.publishedAt(),
            spec.language() != null ? spec.language() : entry.language(),
            entry.version(),
            false,
            entry.author(),
            false);
    return new Sourced(source, draft.toArticle(entry.arrivedAt(), source));
  }

  private static @Nullable String outlet(SourceSpec spec, Feed feed) {
    if (spec.outlet() != null) {
      return spec.outlet();
    }
    return feed.title().isBlank() ? null : feed.title();
  }

  /** What names the item in messages. */
  static String source(SourceSpec spec, FeedItem item) {
    String whole = spec.id() + "/" + item.identity();
    return whole.substring(0, Math.min(LONGEST_SOURCE, whole.length()));
  }

  private static @Nullable String language(SourceSpec spec, Feed feed, FeedItem item, String body) {
    if (spec.language() != null) {
      return spec.language();
    }
    String stated = item.language() != null ? item.language() : feed.language();
    return FeedLanguage.of(stated, item.title() + " " + body).orElse(null);
  }

  /**
   * The same as of an article that is known by its address alone, where the item has no other
   * identity; an id that only means something in its feed is one of the outlet's.
   */
  private static @Nullable String id(SourceSpec spec, FeedItem item) {
    URI link = item.link();
    if (link != null && item.identity().equals(link.toString())) {
      return null;
    }
    return WebAddress.parse(item.identity())
        .map(address -> Ids.hash(address.toString()))
        .orElseGet(
            () ->
                item.identity().matches("(?i)(tag|urn):.*")
                    ? Ids.hash(item.identity())
                    : Ids.hash(spec.url().getHost(), item.identity()));
  }
}
