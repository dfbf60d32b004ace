package org.sitrep.ingest.feed;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Ids;

/**
 * One item of a feed, its texts as a reader sees them.
 *
 * @param identity the same for the same item as long as it is in the feed: its id, else its link,
 *     else a hash of its words
 * @param link where the article is; null where the feed does not say
 * @param summary what is meant to be read before the article; may be empty
 * @param content what is meant to be the article; may be empty
 * @param language as the item says; null where it does not
 */
public record FeedItem(
    String identity,
    @Nullable URI link,
    String title,
    String summary,
    String content,
    @Nullable Instant published,
    @Nullable Instant updated,
    @Nullable String language) {
  /** Under this many characters a text is no article, whatever its element is called. */
  private static final int SHORTEST_ARTICLE = 600;

  /** What the feed has of the article. */
  public String text() {
    return content.length() >= summary.length() ? content : summary;
  }

  /** Other when the item's words are, and only then: dates are renewed without cause. */
  public String contentHash() {
    return Ids.hash(title, text());
  }

  /** Whether the feed shows only how the article begins. */
  public boolean isTeaser() {
    String text = text().strip();
    return text.length() < SHORTEST_ARTICLE
        || text.endsWith("…")
        || text.endsWith("...")
        || text.endsWith("[…]")
        || text.endsWith("[...]");
  }
}
