package org.sitrep.enrich.language.en;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Extent;
import org.sitrep.model.Granularity;
import org.sitrep.model.OriginKind;
import org.sitrep.model.Outcome;
import org.sitrep.model.RawArticle;
import org.sitrep.model.Stance;

/** What English asks of the whole reading: who says it, whom a word stands for, what is not so. */
class EnglishReadingTest {
  private static final Instant PUBLISHED = Instant.parse("2024-12-06T12:00:00Z");
  private static final Extractor EXTRACTOR = Extractor.standard();

  @Test
  void a_source_may_stand_behind_what_it_says() {
    Claim claim = only("Rebels captured the town of Rastan, the Observatory said on Friday.");
    assertThat(claim.origin().kind()).isEqualTo(OriginKind.MONITOR);
  }

  @Test
  void the_speaker_of_a_quotation_stands_behind_its_verb() {
    Claim claim = only("\"Rebel forces entered Homs at noon,\" said Rami Abdel Rahman.");
    assertThat(claim.origin().kind()).isEqualTo(OriginKind.MONITOR);
  }

  @Test
  void a_party_that_speaks_of_its_own_gain_claims_it() {
    assertThat(only("Syrian rebels said they had seized Daraa overnight.").stance())
        .isEqualTo(Stance.CLAIMED);
  }

  @Test
  void what_an_army_rejects_is_denied_by_the_army() {
    Claim claim = only("The Syrian army rejected reports that Homs had fallen to the rebels.");
    assertThat(claim.stance()).isEqualTo(Stance.DENIED);
    assertThat(claim.origin().kind()).isEqualTo(OriginKind.BELLIGERENT);
  }

  @Test
  void the_city_is_the_one_named_before() {
    List<Claim> claims = claims("Rebels shelled Homs all night. They entered the city at dawn.");
    assertThat(claims).extracting(c -> c.place().id().value()).containsExactly("sy-homs");
    assertThat(claims.get(0).kind()).isEqualTo(ClaimKind.ENTERED);
  }

  @Test
  void a_city_without_an_article_stands_for_no_other() {
    assertThat(claims("Rebels shelled Homs. They captured a city near the border.")).isEmpty();
  }

  @Test
  void an_airport_and_a_countryside_are_not_their_city() {
    assertThat(claims("Rebels captured Hama airport and Aleppo countryside."))
        .extracting(c -> c.place().granularity())
        .containsExactlyInAnyOrder(Granularity.FACILITY, Granularity.COUNTRYSIDE);
  }

  @Test
  void a_list_of_commas_counts_to_its_last_member() {
    assertThat(claims("Rebels captured Rastan, Talbiseh and Hama on Thursday.")).hasSize(3);
    assertThat(claims("Rebels captured Rastan, Homs province, on Thursday.")).hasSize(1);
  }

  @Test
  void a_place_before_a_verb_begins_a_clause_of_its_own() {
    assertThat(claims("Rebels captured Rastan and Homs was quiet.")).hasSize(1);
  }

  @Test
  void an_infinitive_is_a_plan_unless_somebody_managed_it() {
    assertThat(only("Rebels massed to seize Homs.").context()).isEqualTo(ClaimContext.PLANNED);
    assertThat(only("Rebels managed to seize Homs.").context()).isEqualTo(ClaimContext.CURRENT);
    assertThat(only("Rebels claimed on Friday to have seized Homs.").context())
        .isEqualTo(ClaimContext.CURRENT);
  }

  @Test
  void most_of_a_city_is_not_all_of_it() {
    assertThat(only("Rebels seized most of the city of Homs.").extent()).isEqualTo(Extent.MOST);
  }

  private static Claim only(String text) {
    List<Claim> claims = claims(text);
    assertThat(claims).hasSize(1);
    return claims.get(0);
  }

  private static List<Claim> claims(String text) {
    RawArticle article =
        new RawArticle(
            new ArticleId("example"), "unknown", null, "", text, PUBLISHED, "en", PUBLISHED, null);
    return switch (EXTRACTOR.extract(article)) {
      case Outcome.Accepted<EnrichedArticle>(EnrichedArticle enriched) -> enriched.claims();
      case Outcome.Rejected<EnrichedArticle> rejected -> throw new AssertionError(rejected);
    };
  }
}
