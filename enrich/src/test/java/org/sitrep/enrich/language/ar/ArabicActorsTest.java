package org.sitrep.enrich.language.ar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.enrich.language.ar.ArabicReader.asserted;
import static org.sitrep.enrich.language.ar.ArabicReader.claims;

import org.junit.jupiter.api.Test;
import org.sitrep.model.OriginKind;

/**
 * Who does it: behind the verb, behind the place, by whom, ahead of its pronoun; and who says so.
 */
class ArabicActorsTest {
  @Test
  void an_agent_stands_behind_a_passive() {
    assertThat(asserted("تمت السيطرة على بلدة الصفصاف من قبل الجيش السوري."))
        .containsExactly("CAPTURED الصفصاف sy-government");
    assertThat(asserted("استُعيدت بلدة الصفصاف على يد الجيش السوري."))
        .containsExactly("CAPTURED الصفصاف sy-government");
  }

  @Test
  void a_subject_may_stand_behind_the_place() {
    assertThat(asserted("دخلت إلى بلدة الصفصاف قوات النظام السوري."))
        .containsExactly("ENTERED الصفصاف sy-government");
  }

  @Test
  void a_pronoun_behind_after_points_ahead() {
    assertThat(asserted("بعد سيطرتها على بلدة الصفصاف، أصدرت فصائل المعارضة السورية بيانا."))
        .containsExactly("CAPTURED الصفصاف sy-opposition");
  }

  @Test
  void who_expels_another_has_the_place_and_who_is_expelled_by_nobody_has_left_it() {
    assertThat(asserted("طردت قوات سوريا الديمقراطية تنظيم الدولة من بلدة الصفصاف."))
        .containsExactly("CAPTURED الصفصاف sy-sdf");
    assertThat(asserted("قال الجيش السوري إنه تم طرد تنظيم الدولة من بلدة الصفصاف."))
        .containsExactly("WITHDREW الصفصاف is");
  }

  @Test
  void who_attacks_is_not_who_repels() {
    assertThat(asserted("تمكنت قوات النظام السوري من صد هجوم تنظيم الدولة على بلدة الصفصاف."))
        .containsExactly("HELD الصفصاف sy-government");
  }

  @Test
  void bare_forces_that_leave_are_not_those_named_last() {
    assertThat(asserted("دخلت فصائل المعارضة السورية حماة. وقال ناشطون إن القوات انسحبت منها."))
        .containsExactly("ENTERED حماة sy-opposition");
  }

  @Test
  void the_organisation_is_the_one_whose_name_has_that_word() {
    assertThat(asserted("قصف الجيش السوري مواقع تنظيم الدولة. وسيطر التنظيم على بلدة الصفصاف."))
        .containsExactly("CAPTURED الصفصاف is");
  }

  @Test
  void one_name_means_another_army_in_another_country() {
    assertThat(asserted("انسحب الجيش الوطني من بلدة الصفصاف، وفق قوات حكومة الوفاق الليبية."))
        .containsExactly("WITHDREW الصفصاف ly-lna");
    assertThat(asserted("انسحب الجيش الوطني من بلدة الصفصاف بعد هجوم للحوثيين."))
        .containsExactly("WITHDREW الصفصاف ye-government");
  }

  @Test
  void our_forces_are_those_of_the_one_the_spokesman_speaks_for() {
    assertThat(asserted("قال الناطق باسم جيش الإسلام إن قواتنا البطلة سيطرت على بلدة الصفصاف."))
        .containsExactly("CAPTURED الصفصاف sy-opposition");
  }

  @Test
  void who_frees_a_town_says_so() {
    assertThat(asserted("أعلنت القيادة العامة للجيش السوري أن بلدة الصفصاف مطهرة بالكامل."))
        .containsExactly("CAPTURED الصفصاف sy-government");
  }

  @Test
  void he_added_goes_on_with_the_source_before() {
    assertThat(claims("قال المرصد السوري إن قوات النظام دخلت حماة. وأضاف أن الفصائل تركت تدمر."))
        .isNotEmpty()
        .allMatch(claim -> claim.origin().kind() == OriginKind.MONITOR);
  }

  @Test
  void a_capital_acts_where_it_speaks_and_is_a_city_elsewhere() {
    assertThat(asserted("قالت كييف إن الجيش الأوكراني استعاد بلدة الصفصاف."))
        .containsExactly("CAPTURED الصفصاف ua-government");
    assertThat(asserted("حاصرت القوات الروسية كييف، وردت القوات الأوكرانية."))
        .containsExactly("BESIEGED كييف ru-government");
  }

  @Test
  void who_stands_before_the_relative_acts_whatever_he_hangs_on() {
    assertThat(
            asserted(
                "اتهم الجيش السوري الحكومة التركية بدعم فصائل المعارضة السورية التي سيطرت على بلدة"
                    + " الصفصاف."))
        .containsExactly("CAPTURED الصفصاف sy-opposition");
  }
}
