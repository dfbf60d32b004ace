package org.sitrep.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.ActorId;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Claim;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Origin;
import org.sitrep.model.OriginKind;
import org.sitrep.model.Outcome;
import org.sitrep.model.RawArticle;

/** Whom the army, the rebels, the gunmen and the enemy mean, and who says so. */
class GenericWordsTest {
  private static final Extractor EXTRACTOR = Extractor.standard();

  @Test
  void the_place_tells_whose_army_where_an_article_speaks_of_two_countries() {
    String text =
        "دخل الجيش مدينة سرت الليبية. وفي سياق منفصل دخل الجيش مدينة الفاشر غربي السودان.";
    assertThat(sides("unknown", "2023-08-01", text)).contains("ly-lna", "sd-government");
  }

  @Test
  void the_day_tells_which_government_there_was() {
    String text = "دخلت القوات الحكومية مدينة حمص.";
    assertThat(sides("unknown", "2014-05-09", text)).containsExactly("sy-government");
    assertThat(sides("unknown", "2025-02-09", text)).containsExactly("sy-transitional-government");
  }

  @Test
  void gunmen_are_those_the_article_names() {
    assertThat(
            sides("unknown", "2014-06-20", "قصف الجيش العراقي تنظيم داعش. ودخل المسلحون الموصل."))
        .containsExactly("is");
    assertThat(sides("unknown", "2013-06-20", "قصف الجيش السوري حلب. ودخل المسلحون بلدة الأتارب."))
        .containsExactly("sy-opposition");
  }

  @Test
  void rebels_are_those_the_article_names_where_a_country_has_many() {
    String text = "The Arakan Army fought near Sittwe in Myanmar. The rebels captured Kyauktaw.";
    assertThat(sides("unknown", "2024-01-20", text)).containsExactly("mm-aa");
  }

  @Test
  void the_enemy_is_whom_the_outlet_fights() {
    String text = "دخل المرتزقة مدينة الحديدة.";
    assertThat(sides("المسيرة", "2018-06-20", text)).containsExactly("ye-government");
    assertThat(sides("26 سبتمبر", "2018-06-20", text)).containsExactly("ye-houthis");
  }

  @Test
  void the_enemy_is_of_the_country_before_states_from_outside_it() {
    String text = "قصف طيران تحالف العدوان الحديدة. ودخل المرتزقة مدينة التحيتا.";
    assertThat(sides("المسيرة", "2018-06-20", text)).containsExactly("ye-government");
  }

  @Test
  void militants_are_the_word_of_who_tells_and_may_mean_who_is_quoted() {
    String text =
        "Al-Shabaab said on its radio that the militants had captured Adan Yabal in Somalia.";
    assertThat(sides("unknown", "2025-04-16", text)).containsExactly("so-al-shabaab");
  }

  @Test
  void numbered_divisions_are_of_their_own_country() {
    String text = "انسحبت الفرقة السادسة عشرة من مدينة %s.";
    assertThat(sides("unknown", "2023-10-26", text.formatted("نيالا السودانية")))
        .containsExactly("sd-government");
    assertThat(sides("unknown", "2016-10-26", text.formatted("الموصل العراقية")))
        .containsExactly("iq-government");
  }

  @Test
  void the_heroes_are_the_outlets_own() {
    assertThat(sides("المسيرة", "2018-06-20", "استعاد المجاهدون مدينة الحديدة."))
        .containsExactly("ye-houthis");
  }

  @Test
  void names_that_only_enemies_use_tell_whose_words_an_article_uses() {
    String text =
        "قصفت مليشيات حفتر حي أبو سليم في طرابلس. وخسرت مليشيات حفتر آليات. ودخل الجيش مدينة"
            + " ترهونة.";
    assertThat(sides("unknown", "2020-06-05", text)).containsExactly("ly-government");
  }

  @Test
  void an_army_named_by_the_same_word_is_meant() {
    String text = "قصف الجيش الوطني الليبي مواقع حكومة الوفاق. ودخل الجيش مدينة سرت.";
    assertThat(sides("unknown", "2020-01-06", text)).containsExactly("ly-lna");
  }

  @Test
  void of_allies_named_as_one_the_first_makes_the_claim() {
    String text = "Syrian government forces and Hezbollah fighters captured Qusayr.";
    assertThat(sides("unknown", "2013-06-05", text)).containsExactly("sy-government");
  }

  @Test
  void a_name_that_is_one_in_its_own_country_alone_means_nobody_abroad() {
    String text = "سيطرت القوات المشتركة على مدينة %s.";
    assertThat(sides("unknown", "2018-06-05", text.formatted("المخا في اليمن")))
        .containsExactly("ye-government");
    assertThat(sides("unknown", "2024-06-05", text.formatted("الفاشر في السودان")))
        .containsExactly("sd-government");
  }

  @Test
  void a_name_that_is_one_everywhere_needs_no_country() {
    assertThat(sides("unknown", "2023-05-20", "Wagner mercenaries captured Bakhmut in Ukraine."))
        .containsExactly("ru-government");
    assertThat(sides("unknown", "2020-01-20", "Wagner mercenaries captured Sirte in Libya."))
        .containsExactly("ly-lna");
  }

  @Test
  void a_command_is_of_whom_a_clitic_says() {
    String text = "أعلنت القيادة العامة لقوات البيشمركة أنها دخلت مدينة كركوك.";
    assertThat(sides("unknown", "2014-06-12", text)).containsExactly("iq-krg");
  }

  @Test
  void an_actor_is_on_the_side_of_that_day() {
    String text = "سيطرت وحدات حماية الشعب على مدينة تل أبيض.";
    assertThat(sides("unknown", "2015-06-15", text)).containsExactly("sy-ypg");
    assertThat(sides("unknown", "2016-06-15", text)).containsExactly("sy-sdf");
  }

  @Test
  void an_agency_that_quotes_an_official_is_not_the_origin() {
    Origin origin =
        claims(
                "unknown",
                "2014-05-09",
                "نقلت رويترز عن مصدر عسكري سوري أن قوات النظام السوري دخلت مدينة حمص.")
            .get(0)
            .origin();
    assertThat(origin.kind()).isEqualTo(OriginKind.OFFICIAL);
    assertThat(origin.id().value()).endsWith("-via-reuters");
    assertThat(origin.side()).isEqualTo(new ActorId("sy-government"));
  }

  @Test
  void an_agency_that_quotes_residents_gives_witnesses() {
    Origin origin =
        claims("unknown", "2014-05-09", "نقلت رويترز عن سكان أن قوات النظام السوري دخلت مدينة حمص.")
            .get(0)
            .origin();
    assertThat(origin.kind()).isEqualTo(OriginKind.WITNESS);
    assertThat(origin.id().value()).isEqualTo("witnesses-reuters");
  }

  @Test
  void an_outlet_is_known_with_more_behind_its_name() {
    assertThat(claims("القدس العربي - أخبار", "2014-05-09", "دخل الجيش السوري مدينة حمص."))
        .extracting(claim -> claim.origin().id().value())
        .containsExactly("al-quds-al-arabi");
  }

  private static List<String> sides(String outlet, String day, String text) {
    return claims(outlet, day, text).stream()
        .map(Claim::side)
        .map(side -> side == null ? "-" : side.id().value())
        .distinct()
        .toList();
  }

  private static List<Claim> claims(String outlet, String day, String text) {
    Instant at = Instant.parse(day + "T12:00:00Z");
    RawArticle article =
        new RawArticle(new ArticleId("invented"), outlet, null, "", text, at, null, at, null);
    return switch (EXTRACTOR.extract(article)) {
      case Outcome.Accepted<EnrichedArticle>(EnrichedArticle enriched) -> enriched.claims();
      case Outcome.Rejected<EnrichedArticle> rejected -> throw new AssertionError(rejected);
    };
  }
}
