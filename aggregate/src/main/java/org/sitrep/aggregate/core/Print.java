package org.sitrep.aggregate.core;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Claim;

/**
 * A text as one outlet printed it.
 *
 * @param signature of the text, or null where it was too short for one
 */
public record Print(
    ArticleId article, String outlet, Instant publishedAt, @Nullable String signature) {
  /** The first printed first; the same for any order they come in. */
  static final Comparator<Print> ORDER =
      Comparator.comparing(Print::publishedAt)
          .thenComparing(Print::article)
          .thenComparing(Print::outlet)
          .thenComparing(Print::signature, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** The print a claim was read in. */
  public static Print of(Claim claim) {
    String signature = claim.textSignature();
    return new Print(
        claim.articleId(),
        claim.outlet(),
        claim.publishedAt(),
        signature == null || signature.isBlank() ? null : signature);
  }
}
