package org.sitrep.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.RawArticle;

class ExplainTest {
  private static final Extractor EXTRACTOR = Extractor.standard();

  @Test
  void a_claim_is_told_with_its_rule_words_and_sources() {
    assertThat(explain("سيطرت فصائل المعارضة السورية على مدينة حمص."))
        .contains("CAPTURED Homs", "rule: ar/", "trigger: سيطرت", "place: مدينة حمص -> sy-homs")
        .doesNotContain("no claim in");
  }

  @Test
  void a_silent_sentence_is_told_with_the_pattern_that_came_nearest_and_the_step_that_failed() {
    assertThat(explain("تراجعت الفصائل أمام مدينة حمص."))
        .contains(
            "no claim in: تراجعت الفصائل أمام مدينة حمص",
            "places: مدينة حمص",
            "actors: الفصائل",
            "nearest: ar/")
        .containsPattern("nearest: ar/\\S+ <.*: no (PLACE|<|ACTOR)");
  }

  @Test
  void a_sentence_without_any_word_of_a_rule_names_what_it_found_alone() {
    assertThat(explain("The Syrian rebels sang around Homs."))
        .contains("places: Homs")
        .doesNotContain("nearest");
  }

  @Test
  void a_text_without_places_or_triggers_says_so() {
    assertThat(explain("Fine weather and good harvests.")).isEqualTo("no claim\n");
  }

  @Test
  void only_the_stretch_that_is_asked_for_is_told() {
    String first = "سيطرت فصائل المعارضة السورية على مدينة حمص.";
    RawArticle article = article(first + " وانسحب الجيش السوري من مدينة حماة.");
    assertThat(EXTRACTOR.explain(article, first.length() + 2, article.text().length()))
        .contains("WITHDREW Hama")
        .doesNotContain("Homs");
  }

  private static String explain(String body) {
    return EXTRACTOR.explain(article(body));
  }

  private static RawArticle article(String body) {
    Instant at = Instant.parse("2024-12-08T06:00:00Z");
    return new RawArticle(
        RawArticle.idOf("o", null, "", body), "o", null, "", body, at, null, at, "a");
  }
}
