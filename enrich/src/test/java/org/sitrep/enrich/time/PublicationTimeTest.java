package org.sitrep.enrich.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.time.PublicationTime.Published;
import org.sitrep.model.ArticleId;
import org.sitrep.model.PublishedAtBasis;
import org.sitrep.model.RawArticle;

/** From where an article takes its publication time. */
class PublicationTimeTest {
  private static final ZoneId KUWAIT = ZoneId.of("Asia/Kuwait");
  private static final Instant LONG_AFTER = Instant.parse("2026-11-23T08:00:00Z");

  @Test
  void metadata_goes_before_everything() {
    Instant told = Instant.parse("2024-12-07T20:47:00Z");
    assertThat(resolve("ar", "نشر في 06-12-2024 | 23:47", told, LONG_AFTER))
        .isEqualTo(new Published(told, PublishedAtBasis.METADATA, false));
  }

  @Test
  void a_midnight_from_the_source_is_only_a_date() {
    Instant midnight = Instant.parse("2024-12-07T00:00:00Z");
    assertThat(resolve("ar", "", midnight, LONG_AFTER))
        .isEqualTo(new Published(midnight, PublishedAtBasis.METADATA, true));
  }

  @Test
  void nothing_is_published_after_it_arrived() {
    Instant arrival = Instant.parse("2024-12-06T08:00:00Z");
    assertThat(resolve("ar", "", LONG_AFTER, arrival))
        .isEqualTo(new Published(arrival, PublishedAtBasis.ARRIVAL, false));
    assertThat(resolve("ar", "نشر في 06-12-2024", null, arrival))
        .isEqualTo(new Published(arrival, PublishedAtBasis.STATED, true));
  }

  @Test
  void first_publication_goes_before_the_last_change() {
    String page =
        """
        آخر تحديث 07-12-2024 | 23:15
        نشر في 06-12-2024 | 23:47
        دخلوا المنارة السبت.\
        """;
    assertThat(resolve("ar", page, null, LONG_AFTER))
        .isEqualTo(stated("2024-12-06T20:47:00Z", false));
  }

  @Test
  void the_date_somebody_fetched_the_page_is_not_its_publication() {
    String page =
        """
        السبت 22 مارس / مارس 2025
        Close
        دخلت القوات المنارة محدث 08 كانون الأول 2024
        دخلوها مساء السبت.\
        """;
    assertThat(resolve("ar", page, null, LONG_AFTER))
        .isEqualTo(stated("2024-12-08T12:00:00Z", true));
  }

  @Test
  void a_bare_date_line_is_not_believed_against_the_sentences() {
    String page =
        """
        السبت 22 مارس 2025
        دخلت القوات المنارة الخميس 5 كانون الأول، ثم التل الجمعة.\
        """;
    assertThat(resolve("ar", page, null, LONG_AFTER))
        .isEqualTo(
            new Published(Instant.parse("2024-12-05T12:00:00Z"), PublishedAtBasis.INFERRED, true));
  }

  @Test
  void a_bare_date_line_is_believed_where_nothing_speaks_against_it() {
    String page =
        """
        السبت 7 كانون الأول 2024
        دخلت القوات المنارة الجمعة 6 كانون الأول.\
        """;
    assertThat(resolve("ar", page, null, LONG_AFTER))
        .isEqualTo(stated("2024-12-07T12:00:00Z", true));
  }

  @Test
  void a_line_of_date_place_and_agency_dates_an_old_article() {
    String page =
        """
        نفي السيطرة على المنارة

        20 يونيو 2018 - المنارة - وكالة النور

        نفى مصدر صحة ما قيل عن السيطرة على التل.\
        """;
    assertThat(resolve("ar", page, null, LONG_AFTER))
        .isEqualTo(stated("2018-06-20T12:00:00Z", true));
  }

  @Test
  void a_dateline_at_the_head_of_the_body_dates_an_old_article() {
    String text = "NORTHBRIDGE, 20 June 2018 (Wire) - Fighters entered the hill.";
    assertThat(resolve("en", text, null, LONG_AFTER)).isEqualTo(inferred("2018-06-20T12:00:00Z"));
    String background = "Fighters who came to the hill on 20 June 2018 have left it.";
    assertThat(resolve("en", background, null, LONG_AFTER).basis())
        .isEqualTo(PublishedAtBasis.ARRIVAL);
  }

  @Test
  void a_weekday_and_a_date_give_the_latest_year_in_which_they_agree() {
    assertThat(resolve("ar", "ذكرت الوكالة، السبت 7 من كانون الأول، أنهم دخلوا.", null, LONG_AFTER))
        .isEqualTo(inferred("2024-12-07T12:00:00Z"));
  }

  @Test
  void today_moves_the_last_day_told_on_to_its_weekday() {
    String text = "دخلوا التل الخميس 5 كانون الأول، وقالوا اليوم الجمعة إنهم في المنارة.";
    assertThat(resolve("ar", text, null, LONG_AFTER)).isEqualTo(inferred("2024-12-06T12:00:00Z"));
  }

  @Test
  void yesterday_with_its_date_is_the_day_before() {
    assertThat(resolve("ar", "دخلوا التل أمس الجمعة 6 ديسمبر 2024.", null, LONG_AFTER))
        .isEqualTo(inferred("2024-12-07T12:00:00Z"));
  }

  @Test
  void a_background_year_dates_nothing() {
    String text = "دخلوا المنارة مساء السبت. وكانت مهد احتجاجات في 15 نيسان 2011 ثم في أيار 2014.";
    assertThat(resolve("ar", text, null, LONG_AFTER))
        .isEqualTo(new Published(LONG_AFTER, PublishedAtBasis.ARRIVAL, false));
  }

  @Test
  void an_english_page_states_its_publication_in_its_own_words() {
    String page =
        """
        Rebels enter Northbridge
        Published: December 6, 2024 23:47 GMT
        Last updated 8 December 2024\
        """;
    assertThat(resolve("en", page, null, LONG_AFTER))
        .isEqualTo(stated("2024-12-06T23:47:00Z", false));
  }

  @Test
  void a_date_in_a_report_that_was_published_is_not_the_articles_own() {
    String text = "A study published on 5 March 2019 in Northbridge found nothing new about it.";
    assertThat(resolve("en", text, null, LONG_AFTER).basis()).isEqualTo(PublishedAtBasis.ARRIVAL);
  }

  private static Published stated(String at, boolean dateOnly) {
    return new Published(Instant.parse(at), PublishedAtBasis.STATED, dateOnly);
  }

  private static Published inferred(String at) {
    return new Published(Instant.parse(at), PublishedAtBasis.INFERRED, true);
  }

  private static Published resolve(
      String language, String body, @Nullable Instant publishedAt, Instant arrivedAt) {
    RawArticle article =
        new RawArticle(
            new ArticleId("a"), "unknown", null, "", body, publishedAt, language, arrivedAt, null);
    Document document = Languages.document(language, body);
    return PublicationTime.resolve(article, document, Languages.words(language), KUWAIT);
  }
}
