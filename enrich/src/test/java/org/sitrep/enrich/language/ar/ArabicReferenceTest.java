package org.sitrep.enrich.language.ar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.enrich.language.ar.ArabicReader.asserted;
import static org.sitrep.enrich.language.ar.ArabicReader.denied;

import org.junit.jupiter.api.Test;

/** Whom and what pronouns, bare nouns and verbs without a subject go back to. */
class ArabicReferenceTest {
  @Test
  void a_verb_without_a_subject_takes_the_one_before_that_agrees_with_it() {
    assertThat(
            asserted(
                "هاجم مسلحو تنظيم الدولة قوات النظام السوري قرب تدمر. ثم سيطروا على بلدة الصفصاف."))
        .containsExactly("CAPTURED الصفصاف is");
    assertThat(asserted("هاجم تنظيم الدولة قوات النظام السوري ثم انسحبت من بلدة الصفصاف."))
        .containsExactly("WITHDREW الصفصاف sy-government");
  }

  @Test
  void a_feminine_pronoun_is_a_town_and_a_masculine_one_an_airport() {
    assertThat(asserted("قصف الجيش السوري مدينة الصفصاف ومطار المنارة ثم سيطر عليه."))
        .containsExactly("CAPTURED مطار المنارة sy-government");
    assertThat(asserted("قصف الجيش السوري مطار المنارة في مدينة الصفصاف ثم سيطر عليها."))
        .containsExactly("CAPTURED الصفصاف sy-government");
  }

  @Test
  void what_only_tells_where_a_town_is_has_no_pronoun_of_its_own() {
    assertThat(asserted("وصلت قوات النظام السوري إلى بلدة الصفصاف في محافظة حماة ثم دخلتها."))
        .containsExactly("ENTERED الصفصاف sy-government");
  }

  @Test
  void two_places_are_meant_by_a_pronoun_of_two() {
    assertThat(
            asserted("قصف الطيران بلدتي الصفصاف والمنارة اللتين تسيطر عليهما قوات النظام السوري."))
        .containsExactly("HELD الصفصاف sy-government", "HELD المنارة sy-government");
    assertThat(
            asserted("الصفصاف. تقع بلدتا الصفصاف والمنارة شمالا. دخل الجيش السوري البلدتين أمس."))
        .containsExactly("ENTERED الصفصاف sy-government", "ENTERED المنارة sy-government");
  }

  @Test
  void the_airport_is_the_one_named_before() {
    assertThat(asserted("اشتد القتال حول مطار المنارة. وسيطر الجيش السوري على المطار مساء أمس."))
        .containsExactly("CAPTURED مطار المنارة sy-government");
  }

  @Test
  void the_city_of_a_governor_is_the_city() {
    assertThat(denied("نفى محافظ حماة أن تكون المدينة قد سقطت بيد تنظيم الدولة."))
        .containsExactly("CAPTURED حماة is");
  }

  @Test
  void a_name_that_a_word_of_kind_introduced_is_known_without_it() {
    assertThat(asserted("تقدم الجيش السوري إلى بلدة الصفصاف. وأكد ناشطون أنه سيطر على الصفصاف."))
        .contains("CAPTURED الصفصاف sy-government");
  }

  @Test
  void the_forces_are_those_named_by_that_word() {
    assertThat(asserted("وصلت قوات النظام السوري إلى بلدة الصفصاف. واقتحمت القوات البلدة فجرا."))
        .containsExactly("ENTERED الصفصاف sy-government");
  }

  @Test
  void a_fall_that_is_only_referred_to_is_not_told() {
    assertThat(asserted("ارتفعت الأسعار منذ سقوط بلدة الصفصاف، وقال الجيش السوري إنه يتابع."))
        .isEmpty();
  }

  @Test
  void what_falls_falls_to_the_one_who_takes_the_other_towns() {
    assertThat(asserted("سيطر تنظيم الدولة على بلدة الصفصاف. كما سقطت بلدة المنارة مساء أمس."))
        .containsExactly("CAPTURED الصفصاف is", "CAPTURED المنارة is");
  }

  @Test
  void who_has_not_entered_has_denied_nothing() {
    assertThat(denied("لم يدخل الجيش السوري بلدة الصفصاف بعد.")).isEmpty();
  }

  @Test
  void the_city_is_what_the_article_is_about_and_not_what_was_named_in_passing() {
    assertThat(
            asserted(
                "دخل الجيش السوري مدينة تدمر. وقال شهود من تدمر إن الطريق إلى سراقب مغلق."
                    + " وسيطر تنظيم الدولة على المدينة مساء."))
        .contains("CAPTURED تدمر is");
  }

  @Test
  void the_town_is_not_what_was_called_a_city() {
    assertThat(
            asserted("قصف الطيران بلدة الصفصاف ومدينة المنارة. ثم سيطر الجيش السوري على البلدة."))
        .containsExactly("CAPTURED الصفصاف sy-government");
  }
}
