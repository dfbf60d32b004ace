package org.sitrep.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Soldiers of whom only the rest of an article tells whose they are. All events are made up. */
class OpenSidesTest {
  @Test
  void who_leaves_where_one_of_two_gains_is_the_other() {
    assertThat(
            Told.current(
                "2024-10-02",
                "en",
                "Russian forces captured Eastmoor in Ukraine on Tuesday, the Ukrainian army"
                    + " confirmed. The last units pulled out of Eastmoor after dark."))
        .contains("WITHDREW Eastmoor ua-government");
    assertThat(
            Told.current(
                "2024-12-05",
                "ar",
                "تدور الحرب بين الجيش السوري وفصائل المعارضة السورية. وسيطرت فصائل المعارضة السورية"
                    + " على مدينة حماة، وقال ناشط إن الجنود غادروا مدينة حماة ليلا."))
        .contains("WITHDREW Hama sy-government");
  }

  @Test
  void between_three_sides_nobody_is_guessed() {
    assertThat(
            Told.current(
                "2017-09-20",
                "en",
                "Islamic State, Syrian rebels and the Syrian army fight in Syria. The Syrian army"
                    + " captured Eastmoor. The last units pulled out of Eastmoor after dark."))
        .noneMatch(claim -> claim.startsWith("WITHDREW"));
  }

  @Test
  void townspeople_who_leave_are_no_troops() {
    assertThat(
            Told.current(
                "2024-10-02",
                "en",
                "Russian forces captured Eastmoor in Ukraine on Tuesday, the Ukrainian army"
                    + " confirmed. A lecturer fled Eastmoor after dark."))
        .noneMatch(claim -> claim.startsWith("WITHDREW"));
  }

  @Test
  void his_men_are_those_of_the_party_whose_commander_speaks() {
    assertThat(
            Told.current(
                "2024-12-05",
                "ar",
                "تدور الحرب بين الجيش السوري وفصائل المعارضة السورية. وأعلن ضابط في الجيش السوري أن"
                    + " رجاله انسحبوا من مدينة حماة."))
        .contains("WITHDREW Hama sy-government");
  }

  @Test
  void families_who_leave_are_nobodys_troops() {
    assertThat(
            Told.current(
                "2024-12-05",
                "ar",
                "سيطرت فصائل المعارضة السورية على مدينة حماة من الجيش السوري. وغادرت عشرات العائلات"
                    + " مدينة حماة."))
        .noneMatch(claim -> claim.startsWith("WITHDREW"));
  }

  @Test
  void whose_capture_it_was_may_be_said_only_then() {
    assertThat(
            Told.current(
                "2024-07-08",
                "en",
                "Following its capture of Rutshuru on Friday, M23 shelled the Congolese army in the"
                    + " Democratic Republic of Congo."))
        .contains("CAPTURED Rutshuru cd-m23");
  }
}
