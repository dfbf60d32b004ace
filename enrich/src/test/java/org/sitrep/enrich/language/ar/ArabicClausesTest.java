package org.sitrep.enrich.language.ar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.enrich.language.ar.ArabicReader.asserted;
import static org.sitrep.enrich.language.ar.ArabicReader.denied;

import org.junit.jupiter.api.Test;

/** What clauses, parts, seats of forces and lists make of the places they name. */
class ArabicClausesTest {
  @Test
  void a_relative_clause_speaks_of_the_place_before_it() {
    assertThat(asserted("قصف الطيران بلدة الصفصاف التي سقطت بيد تنظيم الدولة."))
        .containsExactly("CAPTURED الصفصاف is");
    assertThat(
            asserted(
                "زار الوفد بلدة الصفصاف الواقعة شمالا والتي خرجت من سيطرة قوات النظام السوري."))
        .containsExactly("WITHDREW الصفصاف sy-government");
  }

  @Test
  void the_pronoun_of_a_clause_on_a_bare_noun_is_that_noun() {
    assertThat(asserted("في مدينة الصفصاف عرض تنظيم الدولة مركبات استولى عليها مقاتلوه."))
        .isEmpty();
  }

  @Test
  void markets_of_a_town_are_not_the_town() {
    assertThat(asserted("قال الجيش السوري إن كبرى أسواق حماة تحت سيطرة قوات النظام.")).isEmpty();
  }

  @Test
  void positions_that_overlook_a_town_are_not_the_town() {
    assertThat(asserted("سيطرت قوات النظام السوري على مواقع مطلة على مدينة الصفصاف.")).isEmpty();
  }

  @Test
  void the_seat_of_a_division_is_a_place_of_its_own() {
    assertThat(asserted("سيطرت قوات الدعم السريع على مقر الفرقة 16 في مدينة الصفصاف."))
        .containsExactly("CAPTURED مقر الفرقة 16 sd-rsf");
  }

  @Test
  void a_military_base_is_not_al_qaeda() {
    assertThat(asserted("حاصر الجيش السوري قاعدة الصفصاف."))
        .containsExactly("BESIEGED قاعدة الصفصاف sy-government");
  }

  @Test
  void the_airport_of_a_town_does_not_end_its_list() {
    assertThat(asserted("سيطر الجيش السوري على مطار الصفصاف العسكري وبلدة المنارة."))
        .containsExactlyInAnyOrder(
            "CAPTURED مطار الصفصاف sy-government", "CAPTURED المنارة sy-government");
  }

  @Test
  void eastern_quarters_are_part_of_their_city() {
    assertThat(asserted("توغلت قوات النظام السوري في الأحياء الشرقية من مدينة الصفصاف."))
        .containsExactly("ENTERED الصفصاف sy-government");
  }

  @Test
  void what_is_called_for_beside_something_else_is_no_event() {
    assertThat(
            asserted(
                "دعا مجلس الأمن قوات الدعم السريع إلى فك الحصار عن مدينة الصفصاف والانسحاب منها."))
        .isEmpty();
  }

  @Test
  void who_must_leave_has_not_left() {
    assertThat(asserted("قال الحاكم إن قوات النظام السوري ستضطر إلى الانسحاب من بلدة الصفصاف."))
        .isEmpty();
  }

  @Test
  void a_delegation_that_leaves_takes_no_force_with_it() {
    assertThat(asserted("غادر وفد الحوثيين مدينة الصفصاف أمس.")).isEmpty();
  }

  @Test
  void a_denial_ends_where_something_is_affirmed() {
    String text =
        "نفى الجيش السوري سقوط بلدة الصفصاف مؤكدا أن بلدة المنارة تحت سيطرة الجيش السوري.";
    assertThat(asserted(text)).containsExactly("HELD المنارة sy-government");
    assertThat(denied(text)).hasSize(1);
  }

  @Test
  void a_place_is_not_lost_apart_where_it_is_taken_from_the_grip_of_its_holder() {
    assertThat(asserted("انتزع الجيش السوري بلدة الصفصاف من قبضة تنظيم الدولة."))
        .containsExactly("CAPTURED الصفصاف sy-government");
  }
}
