package org.sitrep.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Claim;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome;
import org.sitrep.model.RawArticle;

/** Which of the times of a text is the time of a claim, and what belongs to the background. */
class EventTimesTest {
  private static final Instant PUBLISHED = Instant.parse("2024-12-08T18:00:00Z");
  private static final Extractor EXTRACTOR = Extractor.standard();

  @Test
  void each_place_of_a_list_has_the_time_beside_it() {
    assertThat(dates("en", "Syrian rebels captured Idlib on December 3 and Hama on December 5."))
        .containsExactlyInAnyOrder("Idlib 2024-12-03 CURRENT", "Hama 2024-12-05 CURRENT");
    assertThat(
            dates(
                "ar",
                "سيطرت فصائل المعارضة السورية على مدينة إدلب في 3 كانون الأول، ثم على مدينة حماة في"
                    + " 5 كانون الأول."))
        .containsExactlyInAnyOrder("Idlib 2024-12-03 CURRENT", "Hama 2024-12-05 CURRENT");
  }

  @Test
  void days_after_a_deed_give_the_deed_its_own_time() {
    assertThat(
            dates(
                "ar",
                "دخلت فصائل المعارضة السورية مدينة حماة الجمعة بعد يومين من سيطرتها على مدينة"
                    + " إدلب."))
        .containsExactlyInAnyOrder("Hama 2024-12-06 CURRENT", "Idlib 2024-12-04 CURRENT");
  }

  @Test
  void the_time_since_when_something_is_held_is_not_that_of_its_capture() {
    assertThat(
            dates(
                "ar",
                "سيطرت فصائل المعارضة السورية الجمعة على أحياء حماة التي كانت في قبضة الجيش منذ"
                    + " عام 2012."))
        .contains("Hama 2024-12-06 CURRENT");
  }

  @Test
  void a_day_long_ago_belongs_to_the_clause_that_describes() {
    assertThat(
            dates(
                "en",
                "Syrian rebels captured the city of Hama after sweeping aside the army that had"
                    + " held it since 2012."))
        .contains("Hama 2024-12-08 CURRENT");
    assertThat(
            dates("en", "Hama, which fell to the army in May 2016, was captured by Syrian rebels."))
        .contains("Hama 2024-12-08 CURRENT");
  }

  @Test
  void a_state_is_one_of_the_day_it_is_told_not_of_the_day_the_story_is_in() {
    String text =
        "Syrian rebels captured Idlib on Saturday. The city of Hama is under army control.";
    assertThat(dates("en", text))
        .containsExactly("Idlib 2024-12-07 CURRENT", "Hama 2024-12-08 CURRENT");
  }

  @Test
  void a_party_named_after_a_day_gives_no_date() {
    RawArticle article =
        new RawArticle(
            new ArticleId("a"),
            "unknown",
            null,
            "",
            "سيطر متمردو حركة \"23 مارس\" على مدينة غوما في الكونغو الديمقراطية.",
            Instant.parse("2025-01-27T18:00:00Z"),
            "ar",
            PUBLISHED,
            null);
    assertThat(claims(article))
        .extracting(claim -> claim.context().name())
        .containsExactly("CURRENT");
  }

  @Test
  void an_item_of_a_list_does_not_go_on_in_the_day_of_the_item_before() {
    String items =
        "- The rebels shelled Idlib on Saturday.\n- The rebels captured the city of Hama.\n";
    assertThat(dates("en", items)).contains("Hama 2024-12-08 CURRENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ar | وكانت فصائل المعارضة السورية قد سيطرت على مدينة إدلب قبل أسبوعين. | HISTORICAL
          ar | وكانت فصائل المعارضة السورية قد سيطرت على مدينة إدلب. | HISTORICAL
          ar | وكانت فصائل المعارضة السورية قد سيطرت على مدينة إدلب أمس. | CURRENT
          ar | سيطرت فصائل المعارضة السورية على مدينة إدلب قبل أسبوعين. | CURRENT
          ar | سيطرت فصائل المعارضة السورية على مدينة إدلب في تشرين الأول. | HISTORICAL
          ar | مدينة إدلب التي تسيطر عليها فصائل المعارضة السورية منذ 2015. | CURRENT
          ar | سيطرت فصائل المعارضة السورية على مدينة إدلب خلال الأشهر الماضية. | HISTORICAL
          en | Syrian rebels captured Idlib in the first days of the war. | HISTORICAL
          en | Syrian rebels had captured Idlib. | HISTORICAL
          en | Syrian rebels had captured Idlib on Friday. | CURRENT
          en | Residents said Syrian rebels had captured Idlib. | CURRENT
          en | Syrian rebels captured Idlib in October. | HISTORICAL
          en | Syrian rebels captured Idlib in 2015. | HISTORICAL
          """)
  void what_had_been_done_before_or_long_ago_is_background(
      String language, String text, String context) {
    assertThat(claims(language, text)).isNotEmpty();
    assertThat(claims(language, text))
        .allSatisfy(claim -> assertThat(claim.context().name()).isEqualTo(context));
  }

  private static List<String> dates(String language, String text) {
    return claims(language, text).stream()
        .map(
            claim ->
                claim.place().name().en()
                    + " "
                    + claim.eventTime().from().toString().substring(0, 10)
                    + " "
                    + claim.context())
        .toList();
  }

  private static List<Claim> claims(String language, String text) {
    return claims(
        new RawArticle(
            new ArticleId("a"), "unknown", null, "", text, PUBLISHED, language, PUBLISHED, null));
  }

  private static List<Claim> claims(RawArticle article) {
    return switch (EXTRACTOR.extract(article)) {
      case Outcome.Accepted<EnrichedArticle>(EnrichedArticle enriched) -> enriched.claims();
      case Outcome.Rejected<EnrichedArticle> rejected -> throw new AssertionError(rejected);
    };
  }
}
