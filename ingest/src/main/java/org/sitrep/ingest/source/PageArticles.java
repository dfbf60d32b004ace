package org.sitrep.ingest.source;

import java.time.Instant;
import org.sitrep.ingest.fetch.Answer;
import org.sitrep.ingest.page.OutletDefaults;
import org.sitrep.ingest.page.PageContext;
import org.sitrep.ingest.page.PageReader;
import org.sitrep.ingest.page.ReadPage;
import org.sitrep.model.Outcome;

/** Finds the article on a page, or the entries of a live blog. */
public interface PageArticles {
  /**
   * What a page holds, or why there is no article.
   *
   * @param source what messages begin with
   */
  Outcome<ReadPage> read(Answer.Content page, SourceSpec spec, Instant arrivedAt, String source);

  /** As {@link PageReader} reads pages. */
  static PageArticles standard() {
    return (page, spec, arrivedAt, source) -> {
      OutletDefaults outlet = new OutletDefaults(spec.outlet(), spec.language(), spec.zone());
      PageContext context =
          new PageContext(page.contentType(), page.address().toString(), outlet, arrivedAt, source);
      return PageReader.read(page.body(), context);
    };
  }
}
