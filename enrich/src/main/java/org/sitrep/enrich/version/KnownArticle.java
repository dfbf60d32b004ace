package org.sitrep.enrich.version;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Claim;

/**
 * What is remembered of an article: its latest version and what that claims.
 *
 * @param madeAt the instant by which its claims are ordered, later than that of any version that
 *     was taken before it
 * @param claims those that stand, each with the version that first said it so
 * @param day when it last came, in days since 1970-01-01 UTC
 */
public record KnownArticle(ArticleVersion version, Instant madeAt, List<Claim> claims, long day) {
  public KnownArticle {
    claims = List.copyOf(claims);
  }

  /** The same article, come again that day. */
  KnownArticle seenAgain(ArticleVersion again, long onDay) {
    ArticleVersion latest = again.compareTo(version) > 0 ? again : version;
    return new KnownArticle(latest, madeAt, claims, Math.max(day, onDay));
  }

  /** When a version is made that follows this article: at its own time, but never before. */
  static Instant after(@Nullable KnownArticle known, Instant own) {
    return known == null || own.isAfter(known.madeAt()) ? own : known.madeAt().plusNanos(1);
  }
}
