package org.sitrep.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article with what was read in it. */
public record EnrichedArticle(
    ArticleId articleId,
    String outlet,
    @Nullable String url,
    String language,
    Instant publishedAt,
    PublishedAtBasis publishedAtBasis,
    String headline,
    List<Entity> entities,
    List<Claim> claims) {
  public EnrichedArticle {
    entities = List.copyOf(entities);
    claims = List.copyOf(claims);
  }
}
