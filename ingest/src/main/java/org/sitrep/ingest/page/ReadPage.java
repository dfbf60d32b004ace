package org.sitrep.ingest.page;

import java.util.List;
import java.util.stream.Stream;
import org.sitrep.model.RawArticle;

/**
 * What a page turned out to hold.
 *
 * @param article the page's article; of a live blog what stands above its entries
 * @param updates the entries of a live blog, oldest first, each an article of its own
 */
public record ReadPage(RawArticle article, List<RawArticle> updates) {
  public ReadPage {
    updates = List.copyOf(updates);
  }

  /** The article and its updates. */
  public Stream<RawArticle> articles() {
    return Stream.concat(Stream.of(article), updates.stream());
  }
}
