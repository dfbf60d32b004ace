package org.sitrep.ingest;

import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;
import org.sitrep.model.RejectionReason;

/**
 * What one place of a source turned out to be.
 *
 * @param source the file as it was named, and {@code :line} where it has many articles
 * @param outcome the article, or why there is none
 */
public record Sourced(String source, Outcome<RawArticle> outcome) {
  /** A rejection that says {@code [source] what, expected …}. */
  public static Sourced rejected(
      String source, RejectionReason reason, String what, String expected) {
    return new Sourced(
        source, new Rejected<>(reason, "[" + source + "] " + what + ", expected " + expected));
  }
}
