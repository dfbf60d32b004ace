package org.sitrep.enrich.evaluation;

import java.util.List;

/**
 * An annotated article.
 *
 * @param name the file's name without its ending, or the article's id
 * @param outlet who published it
 * @param group free words to score by, such as the conflict; empty where the annotator says none
 * @param notClaims quotes that must not become current claims
 */
public record GoldArticle(
    String name, String outlet, String group, List<GoldClaim> claims, List<String> notClaims) {
  public GoldArticle {
    claims = List.copyOf(claims);
    notClaims = List.copyOf(notClaims);
  }
}
