package org.sitrep.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whom "the group", "the forces", "his men" and words of blame go back to. All is made up. */
class WhoIsMeantTest {
  @Test
  void the_group_is_the_last_one_named_that_is_no_states() {
    assertThat(
            Told.current(
                "2012-05-31",
                "en",
                "Al-Shabaab fought the Somali army near Kismayo. The port has been run by the group"
                    + " since 2008, and Afgoye fell to the group on Monday."))
        .contains("CAPTURED Afgooye so-al-shabaab");
  }

  @Test
  void nobody_calls_himself_the_movement() {
    assertThat(
            Told.current(
                "2025-05-10",
                "ar",
                "قال الجيش السوداني إن الحركة تطوق مدينة كادقلي. وتراجعت قوات الدعم السريع."))
        .noneMatch(claim -> claim.equals("BESIEGED Kadugli sd-government"));
  }

  @Test
  void the_forces_are_those_of_their_paragraph_before_those_with_the_word_in_their_name() {
    String text =
        "سيطرت قوات سوريا الديمقراطية على أحياء في الرقة وقاتلت تنظيم داعش.\n\n"
            + "وفي حماة هاجم الجيش السوري تنظيم داعش، ثم دخلت القوات مدينة السلمية.";
    assertThat(Told.current("2017-09-02", "ar", text)).contains("ENTERED Salamiyah sy-government");
  }

  @Test
  void who_is_told_something_does_not_say_it() {
    assertThat(
            Told.current(
                "2014-12-20",
                "ar",
                "قاتل تنظيم داعش قوات البيشمركة. وأفاد مصدر في قوات البيشمركة أبلغ شفق نيوز أن"
                    + " مقاتليها انسحبوا من مدينة سنجار."))
        .contains("WITHDREW Sinjar iq-krg");
  }

  @Test
  void a_name_of_a_party_that_is_no_more_is_anybodys() {
    assertThat(
            Told.current(
                "2017-06-04",
                "ar",
                "قاتلت القيادة العامة سرايا الدفاع عن بنغازي في ليبيا. وسيطرت الكتائب على بلدة"
                    + " هون."))
        .noneMatch(claim -> claim.endsWith("ly-gaddafi"));
  }

  @Test
  void words_of_blame_that_only_fit_whoever_is_quoted_are_those_of_who_quotes() {
    assertThat(
            Told.current(
                "2024-05-08",
                "ar",
                "قاتلت حركة حماس القوات الإسرائيلية في رفح. وأعلن الجيش الإسرائيلي أن قوات الاحتلال"
                    + " انسحبت من خان يونس."))
        .contains("WITHDREW Khan Yunis il-government");
  }

  @Test
  void officials_of_a_state_that_fights_abroad_mean_their_own_army() {
    assertThat(
            Told.current(
                "2024-10-02",
                "ar",
                "تدور الحرب في أوكرانيا. وقالت وزارة الدفاع الروسية إن الجيش استعاد مدينة سيليدوفه"
                    + " من القوات الأوكرانية."))
        .contains("CAPTURED Selydove ru-government");
  }

  @Test
  void who_is_led_by_a_party_is_of_it_but_rebels_led_by_some_affiliate_stay_rebels() {
    assertThat(
            Told.current(
                "2024-12-03",
                "en",
                "The Syrian army shelled Hama. Fighters led by Hayat Tahrir al-Sham captured"
                    + " Khattab on Tuesday."))
        .contains("CAPTURED Khattab sy-opposition");
    assertThat(
            Told.current(
                "2015-05-28",
                "en",
                "The Syrian army shelled Ariha. Rebels led by an al-Qaeda affiliate stormed Ariha"
                    + " on Tuesday."))
        .contains("ENTERED Ariha sy-opposition");
  }

  @Test
  void an_attack_that_failed_was_repelled_by_the_other_one_of_two_sides() {
    assertThat(
            Told.current(
                "2022-09-12",
                "en",
                "Ukraine's army is at war with Russian forces. Russian forces have made attempts to"
                    + " take Bakhmut but have been beaten back, an agency said."))
        .contains("HELD Bakhmut ua-government");
  }

  @Test
  void a_noun_with_its_article_has_no_owner_behind_it() {
    assertThat(
            Told.current(
                "2014-06-11",
                "ar",
                "قاتل الجيش العراقي تنظيم داعش. وقال مصدر إن المسلحين أحرقوا مركز الشرطة في بيجي"
                    + " قبل أن ينسحبوا من مدينة بيجي."))
        .contains("WITHDREW Baiji is");
  }

  @Test
  void what_comes_of_an_advance_is_no_aim() {
    assertThat(
            Told.current(
                "2017-02-23",
                "ar",
                "سيطرت قوات النظام السوري على قرى عدة لتصبح على بعد كيلومترين من بلدة تادف."))
        .contains("APPROACHED Tadef sy-government");
    assertThat(
            Told.current(
                "2017-02-23", "ar", "تقدمت قوات النظام السوري لتسيطر على بلدة تادف وتقطع الطريق."))
        .doesNotContain("CAPTURED Tadef sy-government");
  }

  @Test
  void a_headline_counts_once_with_a_body_that_says_more() {
    assertThat(
            Told.current(
                "2023-12-19",
                "en",
                "RSF holds Wad Madani\n\nThe Rapid Support Forces captured Wad Madani in Sudan on"
                    + " Monday after the Sudanese army withdrew from Wad Madani."))
        .doesNotContain("HELD Wad Madani sd-rsf")
        .contains("CAPTURED Wad Madani sd-rsf");
  }

  @Test
  void what_was_retaken_from_one_of_two_was_taken_by_the_other() {
    assertThat(
            Told.current(
                "2022-12-06",
                "en",
                "The Somali army is at war with al-Shabaab. Adan Yabal was retaken from the"
                    + " militants on Monday."))
        .contains("CAPTURED Adan Yabal so-government");
  }

  @Test
  void a_leader_right_beside_a_loss_is_his_side_but_moves_no_front_by_coming() {
    String war = "تدور الحرب بين قوات حفتر وقوات حكومة الوفاق في ليبيا. ";
    assertThat(Told.current("2020-06-05", "ar", war + "وخسر حفتر مدينة ترهونة."))
        .contains("WITHDREW Tarhuna ly-lna");
    assertThat(Told.current("2020-06-05", "ar", war + "ودخل حفتر مدينة ترهونة."))
        .doesNotContain("ENTERED Tarhuna ly-lna");
  }

  @Test
  void the_state_rules_where_a_word_of_rule_stands_in_front_of_it() {
    assertThat(
            Told.current(
                "2014-06-11", "ar", "قاتل الجيش العراقي تنظيم داعش. وخرجت الموصل عن سيطرة الدولة."))
        .contains("WITHDREW Mosul iq-government");
  }

  @Test
  void a_capital_between_a_verb_and_a_town_takes_it() {
    assertThat(
            Told.current(
                "2022-09-12",
                "ar",
                "تدور الحرب بين الجيش الأوكراني والقوات الروسية. واستردت كييف مدينة إيزيوم."))
        .contains("CAPTURED Izium ua-government");
  }
}
