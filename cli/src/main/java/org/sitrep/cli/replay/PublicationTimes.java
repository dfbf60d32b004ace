package org.sitrep.cli.replay;

import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.Sourced;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.RawArticle;

/** When articles were published, each worked out once: a text may have to be read for it. */
final class PublicationTimes {
  private final Function<RawArticle, Instant> publication;
  private final IdentityHashMap<RawArticle, Instant> known = new IdentityHashMap<>();

  PublicationTimes(Function<RawArticle, Instant> publication) {
    this.publication = publication;
  }

  /** The time of an article. */
  Instant of(RawArticle article) {
    return known.computeIfAbsent(article, publication);
  }

  /** The time of what was found; null where it is no article. */
  @Nullable Instant of(Sourced found) {
    return found.outcome() instanceof Accepted<RawArticle>(RawArticle article) ? of(article) : null;
  }

  /** Whether it is to be replayed; what cannot be read is told in any case. */
  boolean isIn(Span span, Sourced found) {
    Instant published = span.equals(Span.ALL) ? null : of(found);
    return published == null || span.holds(published);
  }
}
