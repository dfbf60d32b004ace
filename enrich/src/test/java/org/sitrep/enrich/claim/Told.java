package org.sitrep.enrich.claim;

import java.time.Instant;
import java.util.List;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.Claim;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome;
import org.sitrep.model.RawArticle;

/** Reads made-up articles for tests and shows their claims in one line each. */
final class Told {
  private static final Extractor EXTRACTOR = Extractor.standard();

  private Told() {}

  /** {@code KIND place side}, of what is current. */
  static List<String> current(String day, String language, String body) {
    return claims(day, language, body).stream()
        .filter(claim -> claim.context() == org.sitrep.model.ClaimContext.CURRENT)
        .map(Told::line)
        .toList();
  }

  /** All claims of a text. */
  static List<Claim> claims(String day, String language, String body) {
    return switch (EXTRACTOR.extract(article(day, language, body))) {
      case Outcome.Accepted<EnrichedArticle>(EnrichedArticle enriched) -> enriched.claims();
      case Outcome.Rejected<EnrichedArticle> rejected -> throw new AssertionError(rejected);
    };
  }

  /** What {@code sitrep explain} says of a text. */
  static String explained(String day, String language, String body) {
    return EXTRACTOR.explain(article(day, language, body));
  }

  private static RawArticle article(String day, String language, String body) {
    Instant at = Instant.parse(day + "T12:00:00Z");
    return new RawArticle(
        RawArticle.idOf("o", null, "", body), "o", null, "", body, at, language, at, "a");
  }

  private static String line(Claim claim) {
    var side = claim.side();
    return claim.kind()
        + " "
        + claim.place().name().either()
        + " "
        + (side == null ? "-" : side.id().value());
  }
}
