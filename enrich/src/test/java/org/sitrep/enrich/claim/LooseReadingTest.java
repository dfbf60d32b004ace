package org.sitrep.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What no pattern says and features do. All events are made up. */
class LooseReadingTest {
  private static final String SUDAN =
      " The Sudanese army and the RSF have been at war in Sudan for a year.";
  private static final String SYRIA =
      " وتدور الحرب بين الجيش السوري وفصائل المعارضة السورية في سوريا.";

  @Test
  void a_long_insertion_between_place_and_words_hides_nothing() {
    assertThat(
            Told.current(
                "2024-05-20",
                "en",
                "Kosti, home of a sugar mill, three schools and the oldest ferry on the river, is"
                    + " full of RSF fighters."
                    + SUDAN))
        .contains("HELD Kosti sd-rsf");
    assertThat(
            Told.current(
                "2024-12-05",
                "ar",
                "ولا تزال بلدة محردة، كما يقول موظف في بلديتها، بيد الجيش السوري." + SYRIA))
        .contains("HELD Mhardeh sy-government");
  }

  @Test
  void a_sentence_that_opens_with_where_it_happens_need_not_name_it_again() {
    assertThat(
            Told.current(
                "2024-05-20",
                "en",
                "In Kosti, home of the river fleet, the RSF siege is about to enter its second"
                    + " month."
                    + SUDAN))
        .contains("BESIEGED Kosti sd-rsf");
    assertThat(
            Told.current(
                "2024-05-20",
                "en",
                "In Kosti a judge said that the RSF fighters would go free if they retreat."
                    + SUDAN))
        .noneMatch(claim -> claim.contains("Kosti"));
  }

  @Test
  void what_is_said_right_behind_a_place_describes_it_whatever_the_place_hangs_on() {
    assertThat(
            Told.current(
                "2024-05-20",
                "en",
                "Flour from Kosti, teeming with RSF fighters, costs twice as much." + SUDAN))
        .contains("HELD Kosti sd-rsf");
  }

  @Test
  void a_pronoun_in_front_of_a_fall_is_the_town_spoken_of() {
    assertThat(
            Told.current(
                "2024-05-20",
                "en",
                "The RSF shelled Kosti for a week." + SUDAN + " It succumbed to the RSF at dawn."))
        .contains("CAPTURED Kosti sd-rsf");
  }

  @Test
  void hands_and_grips_are_those_of_who_stands_in_front() {
    assertThat(
            Told.current(
                "2024-05-20",
                "en",
                "Kosti, where the price of flour has doubled twice and trains have stopped, is in"
                    + " the RSF's clutches."
                    + SUDAN))
        .contains("HELD Kosti sd-rsf");
  }

  @Test
  void a_town_passes_under_control_whatever_is_said_of_it_in_between() {
    assertThat(
            Told.current(
                "2024-05-20",
                "en",
                "Kosti, the biggest town of the south, passed under the control of the RSF."
                    + SUDAN))
        .contains("CAPTURED Kosti sd-rsf")
        .noneMatch(claim -> claim.startsWith("HELD Kosti"));
  }

  @Test
  void a_word_inside_the_name_of_somebody_is_no_event() {
    assertThat(
            Told.current(
                "2024-05-20",
                "en",
                "The Presidential Guards visited Kosti and met the RSF's envoy." + SUDAN))
        .isEmpty();
  }

  @Test
  void what_only_says_where_something_lies_brings_nobody_near() {
    assertThat(
            Told.current(
                "2024-12-05",
                "ar",
                "قصف الجيش السوري قرية المنارة الواقعة على بعد عشرة كيلومترات من حماة." + SYRIA))
        .noneMatch(claim -> claim.startsWith("APPROACHED"));
  }

  @Test
  void floods_and_fires_take_and_ring_nothing() {
    assertThat(
            Told.current(
                "2024-08-05",
                "en",
                "Kosti has been surrounded by floodwater since Monday and the RSF is sending boats."
                    + SUDAN))
        .isEmpty();
  }

  @Test
  void the_account_of_a_reading_names_what_spoke_for_it_and_what_it_lacked() {
    assertThat(
            Told.explained(
                "2024-05-20",
                "en",
                "Flour from Kosti, teeming with RSF fighters, costs twice as much." + SUDAN))
        .contains("rule: en/loose-", "weighing: ", " of 12: ", "described +", "actor near +");
    assertThat(
            Told.explained(
                "2024-05-20",
                "en",
                "RSF men were stationed through a long wet spring and summer in Kosti." + SUDAN))
        .contains("read: en/loose-", " weighs ");
  }

  @Test
  void the_account_of_silence_names_the_gate_that_stopped_a_rule() {
    assertThat(Told.explained("2024-05-20", "en", "A judge left Kosti for good on Monday." + SUDAN))
        .contains("fits, and makes no claim: ");
  }
}
