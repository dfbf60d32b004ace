package org.sitrep.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One statement in one article about who holds, takes, leaves, enters, rings or nears one place.
 *
 * @param side who does it, or null where the article does not say
 * @param textSignature near-duplicate signature of the article's text, or null
 * @param rule what fired, such as {@code ar/captured-verb}
 * @param version when the version of the article was made that says so, or that no longer does;
 *     null where that is not known, which is before all versions
 * @param withdrawn whether that version takes the claim back; the rest is as it was last made
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
    @Nullable String rule,
    @JsonInclude(Include.NON_NULL) @Nullable Instant version,
    @JsonInclude(Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY) boolean withdrawn) {

  public Claim {
    EventTime.requireReckonable("publishedAt", publishedAt);
  }

  /** A claim that stands, of an article that has no versions. */
  public Claim(
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
    this(
        id,
        articleId,
        outlet,
        language,
        publishedAt,
        place,
        kind,
        actor,
        side,
        extent,
        stance,
        context,
        eventTime,
        origin,
        quote,
        textSignature,
        rule,
        null,
        false);
  }

  /** The claim as the version of that instant makes it. */
  public Claim madeBy(@Nullable Instant ofVersion) {
    return with(textSignature, ofVersion, false);
  }

  /** The claim taken back by the version of that instant. */
  public Claim takenBackBy(@Nullable Instant laterVersion) {
    return with(textSignature, laterVersion, true);
  }

  /** The same claim of a text with this signature. */
  public Claim signed(@Nullable String signature) {
    return with(signature, version, withdrawn);
  }

  private Claim with(@Nullable String signature, @Nullable Instant ofVersion, boolean takenBack) {
    return new Claim(
        id,
        articleId,
        outlet,
        language,
        publishedAt,
        place,
        kind,
        actor,
        side,
        extent,
        stance,
        context,
        eventTime,
        origin,
        quote,
        signature,
        rule,
        ofVersion,
        takenBack);
  }

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
