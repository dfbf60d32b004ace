package org.sitrep.enrich.check;

import java.time.Instant;
import java.util.List;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.language.Language;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Claim;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome;
import org.sitrep.model.RawArticle;

/** Reads a sentence as part of an article that names the sides of a war. */
final class Backdrop {
  private static final Instant PUBLISHED = Instant.parse("2024-12-08T12:00:00Z");

  private final Extractor extractor;

  Backdrop(Extractor extractor) {
    this.extractor = extractor;
  }

  List<Claim> claims(Language language, String text) {
    RawArticle article =
        new RawArticle(
            new ArticleId("example"),
            "unknown",
            null,
            "",
            text + "\n" + language.backdrop(),
            PUBLISHED,
            language.pack().code(),
            PUBLISHED,
            null);
    return switch (extractor.extract(article)) {
      case Outcome.Accepted<EnrichedArticle>(EnrichedArticle enriched) -> enriched.claims();
      case Outcome.Rejected<EnrichedArticle> rejected -> List.of();
    };
  }
}
