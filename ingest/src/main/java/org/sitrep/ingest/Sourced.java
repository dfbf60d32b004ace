package org.sitrep.ingest;

import org.jspecify.annotations.Nullable;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;
import org.sitrep.model.RejectionReason;

/**
 * What one place of a source turned out to be.
 *
 * @param source the file as it was named, and {@code :line} where it has many articles
 * @param outcome the article, or why there is none
 * @param ready the article as it will be written, where that has been worked out; else null
 */
public record Sourced(String source, Outcome<RawArticle> outcome, @Nullable ReadyArticle ready) {
  /** One that is worked out when it is written. */
  public Sourced(String source, Outcome<RawArticle> outcome) {
    this(source, outcome, null);
  }

  /** An article that is ready. */
  public static Sourced of(ReadyArticle ready) {
    RawArticle article = ready.article();
    return new Sourced(String.valueOf(article.source()), new Accepted<>(article), ready);
  }

  /** A rejection that says {@code [source] what, expected …}. */
  public static Sourced rejected(
      String source, RejectionReason reason, String what, String expected) {
    return new Sourced(
        source, new Rejected<>(reason, "[" + source + "] " + what + ", expected " + expected));
  }
}
