package org.sitrep.ingest.page;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.RawArticle;

/**
 * What a page turned out to hold.
 *
 * @param article the page's article; of a live blog what stands above its entries
 * @param author as the page names them, joined by ", "; null where it does not
 * @param excerpt whether the page shows only the beginning, the rest being for subscribers
 * @param updates the entries of a live blog, oldest first, each an article of its own
 */
public record ReadPage(
    RawArticle article, @Nullable String author, boolean excerpt, List<RawArticle> updates) {
  public ReadPage {
    updates = List.copyOf(updates);
  }

  /** The article and its updates. */
  public Stream<RawArticle> articles() {
    return Stream.concat(Stream.of(article), updates.stream());
  }
}
