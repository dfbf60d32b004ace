package org.sitrep.ingest.push;

import java.util.List;
import java.util.Optional;

/**
 * What one call hands in: all of it is taken, or nothing.
 *
 * @param articles in their order
 * @param key by which the caller knows this call again; empty where it gave none
 * @param bodyHash tells one body from another
 */
record Submission(List<PushedArticle> articles, Optional<String> key, String bodyHash) {
  Submission {
    articles = List.copyOf(articles);
  }

  /** The ids of its articles, in their order. */
  List<String> ids() {
    return articles.stream().map(PushedArticle::id).toList();
  }
}
