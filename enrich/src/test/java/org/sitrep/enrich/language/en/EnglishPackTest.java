package org.sitrep.enrich.language.en;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.Form;
import org.sitrep.enrich.language.Inflection;

class EnglishPackTest {
  private final EnglishPack pack = new EnglishPack();

  @Test
  void a_possessive_names_its_owner() {
    assertThat(pack.forms("army's")).contains(new Form("", "army", "'s"));
    assertThat(pack.ownerSuffix("'s")).isTrue();
  }

  @Test
  void a_compound_of_holding_names_its_holder() {
    assertThat(pack.forms("houthi-held")).contains(new Form("", "houthi", "-held"));
    assertThat(pack.ownerSuffix("-held")).isTrue();
  }

  @Test
  void a_verb_line_gives_present_past_participle_and_gerund() {
    assertThat(pack.inflect("retakes, retake | retook | retaken | retaking"))
        .contains(
            new Inflection("retake", Aspect.PRESENT),
            new Inflection("retook", Aspect.PAST),
            new Inflection("retaken", Aspect.PASSIVE),
            new Inflection("retaking", Aspect.NOUN));
  }

  @Test
  void a_name_is_capitalised_and_ends_before_a_day_of_the_week() {
    assertThat(pack.mayName("northbridge", "Northbridge")).isTrue();
    assertThat(pack.mayName("bridge", "bridge")).isFalse();
    assertThat(pack.continuesName("Friday")).isFalse();
  }

  @Test
  void french_is_not_taken_for_english() {
    assertThat(pack.recognises("The army took control of the town and the road to it")).isTrue();
    assertThat(pack.recognises("Les forces ont pris le contrôle de la ville de Homs")).isFalse();
  }
}
