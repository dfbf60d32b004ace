package org.sitrep.ingest.source;

import java.time.Instant;
import org.sitrep.ingest.fetch.Answer;
import org.sitrep.ingest.page.OutletDefaults;
import org.sitrep.ingest.page.PageContext;
import org.sitrep.ingest.page.PageReader;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.RawArticle;

/** Finds the article on a page. */
public interface PageArticles {
  /**
   * The article of a page, or why there is none.
   *
   * @param source what messages begin with
   */
  Outcome<RawArticle> read(Answer.Content page, SourceSpec spec, Instant arrivedAt, String source);

  /** As {@link PageReader} reads pages. */
  static PageArticles standard() {
    return (page, spec, arrivedAt, source) -> {
      OutletDefaults outlet = new OutletDefaults(spec.outlet(), spec.language(), spec.zone());
      PageContext context =
          new PageContext(page.contentType(), page.address().toString(), outlet, arrivedAt, source);
      return PageReader.read(page.body(), context).then(read -> new Accepted<>(read.article()));
    };
  }
}
