package org.sitrep.monitor.article;

import java.util.List;
import org.sitrep.model.ArticleId;
import org.sitrep.model.RawArticle;

/** Where articles can be had that are kept. */
public interface ArticleSource {
  /** The versions of an article that are kept, the latest to arrive first; none where none is. */
  List<RawArticle> versions(ArticleId article);
}
