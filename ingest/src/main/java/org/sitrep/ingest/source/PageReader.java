package org.sitrep.ingest.source;

import java.time.Instant;
import org.sitrep.ingest.fetch.Answer;
import org.sitrep.model.Outcome;
import org.sitrep.model.RawArticle;

/** Finds the article on a page. */
public interface PageReader {
  /**
   * The article of a page, or why there is none.
   *
   * @param source what messages begin with
   */
  Outcome<RawArticle> read(Answer.Content page, SourceSpec spec, Instant arrivedAt, String source);
}
