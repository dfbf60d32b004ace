package org.sitrep.ingest.push;

import org.sitrep.ingest.ReadyArticle;
import org.sitrep.model.Ids;
import org.sitrep.model.RawArticle;
import org.sitrep.model.trace.TraceContext;

/**
 * An article of a call, with what it is known again by.
 *
 * @param name what is remembered under it is the last version of this article
 * @param content the same for the same words, times, outlet, address and language
 */
record PushedArticle(ReadyArticle ready, String name, String content) {
  static PushedArticle of(RawArticle article) {
    ReadyArticle ready = ReadyArticle.of(article);
    String content =
        Ids.hash(
            ready.versionId(),
            article.outlet(),
            String.valueOf(article.url()),
            String.valueOf(article.language()));
    return new PushedArticle(ready, PushMemory.article(article.id().value()), content);
  }

  /** The same as a step of its caller's trace. */
  PushedArticle of(TraceContext caller) {
    return new PushedArticle(ready.of(caller), name, content);
  }

  String id() {
    return ready.article().id().value();
  }
}
