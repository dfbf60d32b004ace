package org.sitrep.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed holds.
 *
 * @param title as a reader sees it; empty where there is none
 * @param language as the feed says; null where it does not
 * @param items in its order, each identity once
 * @param whole whether nothing is missing at its end
 */
public record Feed(String title, @Nullable String language, List<FeedItem> items, boolean whole) {
  public Feed {
    items = List.copyOf(items);
  }
}
