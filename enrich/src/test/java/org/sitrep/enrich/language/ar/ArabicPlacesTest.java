package org.sitrep.enrich.language.ar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.enrich.language.ar.ArabicReader.asserted;
import static org.sitrep.enrich.language.ar.ArabicReader.claims;

import org.junit.jupiter.api.Test;
import org.sitrep.model.Extent;

/** Which places an Arabic sentence speaks of: lists, parts, names inside names, pronouns. */
class ArabicPlacesTest {
  @Test
  void a_claim_spreads_over_a_list_of_mixed_kinds() {
    assertThat(asserted("سيطرت فصائل المعارضة على مدينة الصفصاف وبلدتي المنارة وتل النور."))
        .containsExactlyInAnyOrder(
            "CAPTURED الصفصاف sy-opposition",
            "CAPTURED المنارة sy-opposition",
            "CAPTURED تل النور sy-opposition");
  }

  @Test
  void what_is_excepted_is_not_taken() {
    assertThat(asserted("سيطرت فصائل المعارضة على مدينة حماة باستثناء بلدة الصفصاف."))
        .containsExactly("CAPTURED حماة sy-opposition");
  }

  @Test
  void its_airport_is_the_airport_that_bears_the_name() {
    assertThat(asserted("سيطرت فصائل المعارضة على مدينة حماة ومطارها."))
        .containsExactlyInAnyOrder(
            "CAPTURED حماة sy-opposition", "CAPTURED مطار حماة العسكري sy-opposition");
  }

  @Test
  void a_word_of_facility_may_begin_the_name_of_a_town() {
    assertThat(asserted("استعاد الجيش السوري بلدة جسر الشغور."))
        .containsExactly("CAPTURED جسر الشغور sy-government");
  }

  @Test
  void countryside_front_and_edge_are_not_the_city() {
    assertThat(asserted("اندلعت معارك بين فصائل المعارضة وقوات النظام على جبهة حماة.")).isEmpty();
    assertThat(asserted("انسحب الجيش السوري من محيط حماة.")).isEmpty();
    assertThat(claims("سيطرت فصائل المعارضة على ريف حماة.").get(0).place().resolved()).isFalse();
  }

  @Test
  void a_share_of_a_city_is_a_part_of_it() {
    assertThat(claims("سيطرت فصائل المعارضة على 70 بالمئة من مدينة حماة.").get(0).extent())
        .isEqualTo(Extent.PARTIAL);
    assertThat(claims("سيطرت فصائل المعارضة على 90% من مدينة حماة.").get(0).extent())
        .isEqualTo(Extent.MOST);
    assertThat(claims("سيطرت فصائل المعارضة على معظم أحياء حماة.").get(0).extent())
        .isEqualTo(Extent.MOST);
  }

  @Test
  void an_object_pronoun_stands_for_the_topic() {
    assertThat(asserted("أما حماة فدخلتها فصائل المعارضة."))
        .containsExactly("ENTERED حماة sy-opposition");
  }

  @Test
  void a_pronoun_behind_the_city_stands_for_the_same_city() {
    assertThat(asserted("قصفت فصائل المعارضة ريف حماة ثم دخلت المدينة وسيطرت عليها."))
        .contains("CAPTURED حماة sy-opposition");
  }

  @Test
  void a_quarter_in_a_city_says_nothing_of_the_city() {
    assertThat(asserted("حي الصفصاف في حماة تحت سيطرة فصائل المعارضة."))
        .containsExactly("HELD الصفصاف sy-opposition");
  }
}
