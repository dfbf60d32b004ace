package org.sitrep.enrich.language.ar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.enrich.language.ar.ArabicReader.asserted;
import static org.sitrep.enrich.language.ar.ArabicReader.claims;

import org.junit.jupiter.api.Test;

/** Facilities without a name of their own, and areas that a neutral word names. */
class ArabicFacilitiesTest {
  @Test
  void a_facility_bears_the_name_of_whose_it_is() {
    assertThat(asserted("سيطرت القوات العراقية على مقر شركة غاز الشمال."))
        .containsExactly("CAPTURED مقر شركة غاز الشمال iq-government");
    assertThat(asserted("سيطر الجيش السوري على مبنى الأمن السياسي."))
        .containsExactly("CAPTURED مبنى الأمن السياسي sy-government");
  }

  @Test
  void a_described_facility_needs_no_mention_before() {
    assertThat(asserted("سيطر الجيش السوري على المجمع الحكومي في بلدة الصفصاف."))
        .containsExactly("CAPTURED مجمع الصفصاف الحكومي sy-government");
    assertThat(claims("سيطر الجيش السوري على المجمع وسط البلدة.")).isEmpty();
  }

  @Test
  void an_area_is_a_place_and_not_the_land_around_it() {
    assertThat(asserted("سيطرت قوات النظام السوري على منطقتي الصفصاف والمنارة."))
        .containsExactlyInAnyOrder(
            "CAPTURED الصفصاف sy-government", "CAPTURED المنارة sy-government");
    assertThat(claims("سيطرت قوات النظام السوري على منطقة صناعية قرب حماة.")).isEmpty();
  }

  @Test
  void villages_are_named_behind_another_place_and_a_single_one_alone() {
    assertThat(asserted("سيطرت قوات النظام السوري على ثماني قرى في ريف حماة، بينها الصفصاف."))
        .containsExactly("CAPTURED الصفصاف sy-government");
  }

  @Test
  void a_pronoun_on_a_verbal_noun_that_a_verb_leads_is_its_object() {
    assertThat(asserted("قصف الجيش السوري بلدة الصفصاف. وتمكنت قوات النظام من استعادتها مساء."))
        .containsExactly("CAPTURED الصفصاف sy-government");
  }

  @Test
  void the_rank_of_a_town_is_not_what_a_pronoun_stands_for() {
    assertThat(
            asserted("دخل الجيش السوري مدينة الصفصاف عاصمة محافظة حماة وسيطرت عليها قوات النظام."))
        .contains("CAPTURED الصفصاف sy-government");
  }
}
