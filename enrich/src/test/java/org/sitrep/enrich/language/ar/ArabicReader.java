package org.sitrep.enrich.language.ar;

import java.time.Instant;
import java.util.List;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome;
import org.sitrep.model.RawArticle;
import org.sitrep.model.Side;
import org.sitrep.model.Stance;

/** Reads Arabic sentences for tests and shows claims in one line each. */
final class ArabicReader {
  private static final Instant PUBLISHED = Instant.parse("2024-12-05T12:00:00Z");
  private static final Extractor EXTRACTOR = Extractor.standard();

  private ArabicReader() {}

  static List<Claim> claims(String body) {
    RawArticle article =
        new RawArticle(
            new ArticleId("invented"), "unknown", null, "", body, PUBLISHED, "ar", PUBLISHED, null);
    return switch (EXTRACTOR.extract(article)) {
      case Outcome.Accepted<EnrichedArticle>(EnrichedArticle enriched) -> enriched.claims();
      case Outcome.Rejected<EnrichedArticle> rejected -> throw new AssertionError(rejected);
    };
  }

  /** What is current and neither denied nor mere hearsay: {@code KIND place side}. */
  static List<String> asserted(String body) {
    return claims(body).stream()
        .filter(claim -> claim.context() == ClaimContext.CURRENT)
        .filter(claim -> claim.stance() != Stance.DENIED && claim.stance() != Stance.UNCONFIRMED)
        .map(ArabicReader::shown)
        .toList();
  }

  /** What is denied: {@code KIND place side}. */
  static List<String> denied(String body) {
    return claims(body).stream()
        .filter(claim -> claim.stance() == Stance.DENIED)
        .map(ArabicReader::shown)
        .toList();
  }

  private static String shown(Claim claim) {
    Side side = claim.side();
    return claim.kind()
        + " "
        + claim.place().name().ar()
        + " "
        + (side == null ? "-" : side.id().value());
  }
}
