package org.sitrep.enrich.language.en;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome;
import org.sitrep.model.RawArticle;
import org.sitrep.model.Stance;

/** Who does what in English clauses, and what of it goes back to words before. */
class EnglishClausesTest {
  private static final Extractor EXTRACTOR = Extractor.standard();
  private static final Instant PUBLISHED = Instant.parse("2015-06-12T10:00:00Z");

  @Test
  void a_subject_reaches_its_verb_over_an_insertion() {
    assertThat(said("Syrian rebels, who had fled to the hills in May, on Monday captured Rastan."))
        .contains("CAPTURED sy-ar-rastan sy-opposition");
  }

  @Test
  void whoever_says_something_is_not_who_does_it() {
    assertThat(said("The Syrian army said Islamic State fighters had captured Rastan."))
        .contains("CAPTURED sy-ar-rastan is");
  }

  @Test
  void they_are_the_subject_of_the_sentence_before() {
    assertThat(said("Syrian rebels attacked at dawn. By noon they had entered Rastan."))
        .contains("ENTERED sy-ar-rastan sy-opposition");
  }

  @Test
  void the_group_is_no_states_army() {
    assertThat(
            said(
                "Islamic State has lost ground. The Syrian army said on Monday that it was ready."
                    + " The group still controls Palmyra."))
        .contains("HELD sy-tadmur is");
  }

  @Test
  void a_pronoun_in_a_leading_clause_means_the_subject_behind_it() {
    assertThat(said("The Syrian army is weak. After they overran Hama, the rebels went south."))
        .contains("CAPTURED sy-hama sy-opposition");
  }

  @Test
  void who_took_a_place_that_fell_is_the_one_side_that_gains_ground() {
    assertThat(said("Syrian rebels captured Hama on Thursday. Rastan fell on Friday."))
        .contains("CAPTURED sy-ar-rastan sy-opposition");
  }

  @Test
  void nobody_took_a_place_that_fell_where_two_sides_gain_ground_far_off() {
    String far = " Trucks with bread waited at the gate of the mill for the whole of the day.";
    assertThat(
            said(
                "Syrian rebels captured Hama. Islamic State captured Palmyra on Thursday."
                    + far.repeat(6)
                    + " Rastan fell on Friday."))
        .contains("CAPTURED sy-ar-rastan -");
  }

  @Test
  void the_items_of_a_digest_share_no_subject_and_no_place() {
    assertThat(
            said(
                "What we know today\n* Syrian rebels captured Hama on Monday.\n"
                    + "* They entered the city, an official in a far country said."))
        .noneMatch(claim -> claim.startsWith("ENTERED"));
  }

  @Test
  void the_seat_of_an_area_is_the_name_beside_it() {
    assertThat(said("Syrian rebels captured the provincial capital, Idlib, on Saturday."))
        .contains("CAPTURED sy-idlib sy-opposition");
  }

  @Test
  void the_edges_of_a_city_may_be_said_of_their_owner() {
    assertThat(said("Syrian rebels want Homs. They are now 5 km from the city's outskirts."))
        .contains("APPROACHED sy-homs sy-opposition");
  }

  @Test
  void a_province_in_front_of_its_town_only_describes_it() {
    assertThat(said("Syrian rebels captured the Homs province town of Rastan on Saturday."))
        .contains("CAPTURED sy-ar-rastan sy-opposition")
        .noneMatch(claim -> claim.contains("governorate"));
  }

  @Test
  void a_verb_said_once_is_shared_by_a_later_place_with_a_date() {
    assertThat(said("Rastan was captured by Syrian rebels on Monday and Talbiseh on Wednesday."))
        .contains("CAPTURED sy-ar-rastan sy-opposition", "CAPTURED sy-talbiseh sy-opposition");
  }

  @Test
  void a_leader_stays_out_of_it_but_not_his_force() {
    assertThat(said("Haftar visited Sirte. Haftar's last men withdrew from Tarhuna in Libya."))
        .containsExactly("WITHDREW ly-tarhuna ly-lna");
  }

  private static List<String> said(String body) {
    return claims(body).stream()
        .filter(claim -> claim.context() == ClaimContext.CURRENT)
        .filter(claim -> claim.stance() != Stance.DENIED)
        .map(EnglishClausesTest::shown)
        .toList();
  }

  private static String shown(Claim claim) {
    var side = claim.side();
    String by = side == null ? "-" : side.id().value();
    return claim.kind() + " " + claim.place().id().value() + " " + by;
  }

  private static List<Claim> claims(String body) {
    RawArticle article =
        new RawArticle(
            new ArticleId("clauses"), "unknown", null, "", body, PUBLISHED, "en", PUBLISHED, null);
    return switch (EXTRACTOR.extract(article)) {
      case Outcome.Accepted<EnrichedArticle>(EnrichedArticle enriched) -> enriched.claims();
      case Outcome.Rejected<EnrichedArticle> rejected -> throw new AssertionError(rejected);
    };
  }
}
