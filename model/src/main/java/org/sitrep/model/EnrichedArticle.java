package org.sitrep.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with what was read in it.
 *
 * @param contentHash the same for the same words, whoever prints them; null where it is not known
 * @param version when this version of the article was made; null where it is not known
 * @param withdrawn whether the article is taken back: then it has neither entities nor claims
 */
public record EnrichedArticle(
    ArticleId articleId,
    String outlet,
    @Nullable String url,
    String language,
    Instant publishedAt,
    PublishedAtBasis publishedAtBasis,
    String headline,
    List<Entity> entities,
    List<Claim> claims,
    @JsonInclude(Include.NON_NULL) @Nullable String contentHash,
    @JsonInclude(Include.NON_NULL) @Nullable Instant version,
    @JsonInclude(Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY) boolean withdrawn) {
  public EnrichedArticle {
    entities = List.copyOf(entities);
    claims = List.copyOf(claims);
  }

  /** An article that is not taken back, of which no version is known. */
  public EnrichedArticle(
      ArticleId articleId,
      String outlet,
      @Nullable String url,
      String language,
      Instant publishedAt,
      PublishedAtBasis publishedAtBasis,
      String headline,
      List<Entity> entities,
      List<Claim> claims) {
    this(
        articleId,
        outlet,
        url,
        language,
        publishedAt,
        publishedAtBasis,
        headline,
        entities,
        claims,
        null,
        null,
        false);
  }

  /** The same article where these are its claims, of a version made at that instant. */
  public EnrichedArticle claiming(List<Claim> these, Instant madeAt) {
    return new EnrichedArticle(
        articleId,
        outlet,
        url,
        language,
        publishedAt,
        publishedAtBasis,
        headline,
        entities,
        these,
        contentHash,
        madeAt,
        withdrawn);
  }
}
