package org.sitrep.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.ArticleId;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome;
import org.sitrep.model.RawArticle;

/** Whether an article that tells how somebody comes near a place and goes in tells both. */
class NearAndInsideTest {
  private static final Instant PUBLISHED = Instant.parse("2024-12-04T18:00:00Z");
  private static final Extractor EXTRACTOR = Extractor.standard();

  @Test
  void who_has_gone_into_a_place_is_not_also_said_to_be_near_it() {
    assertThat(kinds("Syrian rebels advanced on the town of Northbridge and entered it at dawn."))
        .containsExactly("ENTERED Northbridge");
  }

  @Test
  void who_has_gone_into_one_place_may_be_near_another() {
    assertThat(kinds("Syrian rebels entered the town of Northbridge and approached Rastan."))
        .containsExactlyInAnyOrder("ENTERED Northbridge", "APPROACHED Ar-Rastan");
  }

  private static List<String> kinds(String text) {
    RawArticle article =
        new RawArticle(
            new ArticleId("a"), "unknown", null, "", text, PUBLISHED, "en", PUBLISHED, null);
    return switch (EXTRACTOR.extract(article)) {
      case Outcome.Accepted<EnrichedArticle>(EnrichedArticle enriched) ->
          enriched.claims().stream()
              .map(claim -> claim.kind() + " " + claim.place().name().en())
              .toList();
      case Outcome.Rejected<EnrichedArticle> rejected -> throw new AssertionError(rejected);
    };
  }
}
