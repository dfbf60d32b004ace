package org.sitrep.enrich.language.ar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.enrich.language.ar.ArabicReader.asserted;
import static org.sitrep.enrich.language.ar.ArabicReader.claims;
import static org.sitrep.enrich.language.ar.ArabicReader.denied;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.model.ClaimContext;

/** What is not so, not yet so, no longer so, or only wanted. */
class ArabicCuesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "اقتربت فصائل المعارضة من السيطرة على حماة.",
        "رفضت فصائل المعارضة الانسحاب من حماة.",
        "عرضت فصائل المعارضة تسليم حماة.",
        "كانت فصائل المعارضة قاب قوسين من السيطرة على حماة.",
        "تضاربت الأنباء حول سيطرة فصائل المعارضة على حماة.",
        "قال محلل إن سيطرة المعارضة السورية على حماة ستكون نقطة تحول.",
        "يسيطر القلق على مدينة حماة، وأصدرت فصائل المعارضة بيانا."
      })
  void what_is_wanted_feared_or_near_is_no_event(String sentence) {
    assertThat(asserted(sentence)).isEmpty();
  }

  @Test
  void an_attempt_that_came_to_nothing_is_denied() {
    assertThat(denied("باءت محاولة الجيش السوري استعادة بلدة الصفصاف بالفشل."))
        .containsExactly("CAPTURED الصفصاف sy-government");
    assertThat(claims("أخفق الجيش السوري في اقتحام بلدة الصفصاف.")).isEmpty();
    assertThat(denied("لم تتمكن قوات النظام السوري من السيطرة على بلدة الصفصاف."))
        .containsExactly("CAPTURED الصفصاف sy-government");
  }

  @Test
  void authorities_whom_nobody_opposes_take_and_leave_no_places() {
    assertThat(claims("أخلت السلطات المصرية مستشفى الصفصاف في القاهرة وطوقت الشرطة قرية المنارة."))
        .isEmpty();
    assertThat(asserted("طوقت الشرطة السورية قرية الصفصاف، وردت فصائل المعارضة السورية."))
        .containsExactly("BESIEGED الصفصاف sy-government");
  }

  @Test
  void a_negation_between_place_and_verb_denies() {
    assertThat(denied("مدينة الصفصاف لم تتحرر، وفق الجيش السوري.")).isNotEmpty();
    assertThat(asserted("لم تخرج مدينة الصفصاف عن سيطرة قوات النظام السوري.")).isEmpty();
  }

  @Test
  void only_affirms_what_the_negation_seems_to_deny() {
    assertThat(asserted("لم يعد تنظيم الدولة يسيطر إلا على بلدة هجين."))
        .containsExactly("HELD هجين is");
    assertThat(asserted("لم يعد تنظيم الدولة يسيطر على بلدة هجين."))
        .containsExactly("WITHDREW هجين is");
  }

  @Test
  void who_held_before_does_not_hold_what_was_taken() {
    assertThat(asserted("سيطر الجيش السوري على بلدة هجين آخر معاقل تنظيم الدولة."))
        .containsExactly("CAPTURED هجين sy-government");
  }

  @Test
  void what_was_held_is_background() {
    assertThat(claims("هجين كانت تحت سيطرة تنظيم الدولة."))
        .allMatch(claim -> claim.context() == ClaimContext.HISTORICAL);
  }

  @Test
  void months_after_a_capture_the_capture_is_background() {
    assertThat(asserted("استعاد الجيش السوري تدمر بعد عشرة أشهر من سيطرة تنظيم الدولة عليها."))
        .containsExactly("CAPTURED تدمر sy-government");
  }

  @Test
  void a_siege_of_years_goes_on() {
    assertThat(asserted("تفرض قوات النظام حصارا خانقا على مدينة داريا منذ أربع سنوات."))
        .containsExactly("BESIEGED داريا sy-government");
  }

  @Test
  void who_stands_before_a_colon_says_what_follows() {
    assertThat(asserted("14:15 الناطق باسم قوات النظام السوري: قواتنا دخلت بلدة الصفصاف."))
        .containsExactly("ENTERED الصفصاف sy-government");
  }

  @Test
  void news_of_something_may_be_untrue() {
    assertThat(denied("قال الجيش السوري إن ما تردد عن انسحابه من بلدة الصفصاف غير صحيح."))
        .containsExactly("WITHDREW الصفصاف sy-government");
  }
}
