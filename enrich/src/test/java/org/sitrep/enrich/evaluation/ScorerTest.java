package org.sitrep.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome;
import org.sitrep.model.RawArticle;

class ScorerTest {
  private static final Extractor EXTRACTOR = Extractor.standard();
  private static final Scorer SCORER = new Scorer(EXTRACTOR.lexicons().places());
  private static final String HEADLINE = "تطورات الميدان في سوريا";
  private static final String BODY =
      "سيطرت فصائل المعارضة السورية، السبت 7 ديسمبر 2024، على مدينة حمص وبلدة الصفصاف.";

  @Test
  void a_claim_is_found_by_any_spelling_of_its_place_and_by_its_words_where_no_lexicon_knows_it() {
    Scored scored =
        score(
            claim("Hims", "city", "CAPTURED", "sy-opposition", "على مدينة حمص"),
            claim("As-Safsaf", "town", "CAPTURED", "sy-opposition", "وبلدة الصفصاف"));
    assertThat(scored.missed()).isEmpty();
    assertThat(scored.extra()).isEmpty();
    assertThat(scored.matched()).hasSize(2);
  }

  @Test
  void another_side_another_kind_and_the_governorate_of_the_same_name_do_not_match() {
    Scored scored =
        score(
            claim("Homs", "city", "CAPTURED", "sy-government", "على مدينة حمص"),
            claim("Homs", "city", "WITHDREW", "sy-opposition", "على مدينة حمص"),
            claim("Homs Governorate", "governorate", "CAPTURED", "sy-opposition", "حمص"));
    assertThat(scored.matched()).isEmpty();
    assertThat(scored.missed()).hasSize(3);
    assertThat(scored.extra()).hasSize(2);
  }

  @Test
  void what_is_optional_or_planned_is_not_missed() {
    String optional =
        claim("Hama", "city", "CAPTURED", "sy-opposition", "حمص")
            .replace("}", ",\"optional\":true}");
    String planned =
        claim("Idlib", "city", "CAPTURED", "sy-opposition", "حمص")
            .replace("}", ",\"context\":\"PLANNED\"}");
    assertThat(score(optional, planned).missed()).isEmpty();
  }

  @Test
  void scores_add_up_over_articles_kinds_and_attributes() {
    Scored scored =
        score(
            claim("Homs", "city", "CAPTURED", "sy-opposition", "على مدينة حمص")
                .replace("}", ",\"time\":\"2024-12-07\"}"),
            claim("Hama", "city", "HELD", "sy-government", "حمص"));
    Evaluation evaluation = Evaluation.of(List.of(scored, scored));
    assertThat(evaluation.all()).isEqualTo(new Tally(2, 4, 4));
    assertThat(evaluation.byKind())
        .containsEntry("CAPTURED", new Tally(2, 2, 4))
        .containsEntry("HELD", new Tally(0, 2, 0));
    assertThat(evaluation.attributes()).containsEntry("event date", new Tally(2, 2, 2));
    assertThat(evaluation.all().f1()).isEqualTo(0.5);
  }

  @Test
  void each_missed_claim_is_told_by_the_stage_that_lost_it() {
    Scored scored =
        score(
            claim("Homs", "city", "CAPTURED", "sy-government", "على مدينة حمص"),
            claim("Homs", "city", "WITHDREW", "sy-opposition", "على مدينة حمص"),
            claim("Aleppo", "governorate", "CAPTURED", "sy-opposition", "وبلدة الصفصاف"),
            claim("Aleppo", "city", "HELD", "sy-opposition", "فصائل المعارضة السورية"));
    assertThat(scored.stages())
        .containsExactly(
            MissStage.OTHER_SIDE,
            MissStage.OTHER_KIND,
            MissStage.OTHER_PLACE,
            MissStage.PLACE_UNKNOWN);
    assertThat(Evaluation.of(List.of(scored, scored)).misses())
        .containsEntry(MissStage.OTHER_SIDE, 2);
  }

  @Test
  void current_claims_in_articles_that_hold_none_are_counted() {
    assertThat(Evaluation.of(List.of(score())).falseInEmpty()).isEqualTo(2);
  }

  @Test
  void what_is_wrong_with_a_line_is_said_with_its_place() {
    assertThat(GoldReader.read("{\"article\":\"a\",\"claims\":[{\"place\":\"X\"}]}", "gold:3"))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected ->
                assertThat(rejected.detail()).startsWith("[gold:3 a] ").contains("expected"));
  }

  private static Scored score(String... claims) {
    String line =
        "{\"article\":\"a\",\"outlet\":\"o\",\"claims\":[%s],\"notClaims\":[]}"
            .formatted(String.join(",", claims));
    GoldArticle gold =
        switch (GoldReader.read(line, "test")) {
          case Outcome.Accepted<GoldArticle>(GoldArticle article) -> article;
          case Outcome.Rejected<GoldArticle> rejected -> throw new AssertionError(rejected);
        };
    Instant at = Instant.parse("2024-12-08T06:00:00Z");
    RawArticle article =
        new RawArticle(
            RawArticle.idOf("o", null, HEADLINE, BODY),
            "o",
            null,
            HEADLINE,
            BODY,
            at,
            "ar",
            at,
            "a");
    return switch (EXTRACTOR.extract(article)) {
      case Outcome.Accepted<EnrichedArticle>(EnrichedArticle enriched) ->
          SCORER.score(gold, article.text(), enriched);
      case Outcome.Rejected<EnrichedArticle> rejected -> throw new AssertionError(rejected);
    };
  }

  private static String claim(
      String place, String granularity, String kind, String side, String quote) {
    return "{\"place\":\"%s\",\"granularity\":\"%s\",\"kind\":\"%s\",\"side\":\"%s\",\"quote\":\"%s\"}"
        .formatted(place, granularity, kind, side, quote);
  }
}
