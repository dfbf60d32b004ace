package org.sitrep.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One statement in one article about who holds, takes, leaves, enters, rings or nears one place.
 *
 * @param side who does it, or null where the article does not say
 * @param textSignature near-duplicate signature of the article's text, or null
 * @param rule what fired, such as {@code ar/captured-verb}
 */
public record Claim(
    ClaimId id,
    ArticleId articleId,
    String outlet,
    String language,
    Instant publishedAt,
    PlaceRef place,
    ClaimKind kind,
    @Nullable ActorRef actor,
    @Nullable Side side,
    Extent extent,
    Stance stance,
    ClaimContext context,
    EventTime eventTime,
    Origin origin,
    Quote quote,
    @Nullable String textSignature,
    @Nullable String rule) {

  /** The id of a claim: the same text always gives the same one. */
  public static ClaimId idOf(
      ArticleId article,
      PlaceId place,
      ClaimKind kind,
      @Nullable ActorId side,
      Stance stance,
      int start,
      int end) {
    return new ClaimId(
        Ids.hash(
            article.value(),
            place.value(),
            kind.name(),
            side == null ? "" : side.value(),
            stance.name(),
            start + ".." + end));
  }
}
