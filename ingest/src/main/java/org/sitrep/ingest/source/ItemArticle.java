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
    String outlet =
        spec.outlet() != null ? spec.outlet() : feed.title().isBlank() ? null : feed.title();
    boolean fromPage = page != null && page.body().length() > item.text().length();
    String body = fromPage && page != null ? page.body() : item.text();
    Instant published = item.published() != null ? item.published() : item.updated();
    ArticleDraft draft =
        new ArticleDraft(
            id(spec, item),
            outlet,
            item.link() == null ? null : item.link().toString(),
            item.title().isBlank() && page != null ? page.headline() : item.title(),
            body,
            published == null && page != null ? page.publishedAt() : published,
            language(spec, feed, item, body),
            item.updated() == null && page != null ? page.version() : item.updated(),
            false);
    return new Sourced(source, draft.toArticle(arrivedAt, source));
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
