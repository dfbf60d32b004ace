package org.sitrep.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitrep.model.ControlStatus;

class ChangeLinesTest {
  private final ChangeLines changes = new ChangeLines();

  @Test
  void a_change_names_the_place_both_states_and_the_reason() {
    changes.see(Rows.homs(ControlStatus.DISPUTED));
    assertThat(changes.see(Rows.homs(ControlStatus.CONTESTED)))
        .hasValue(
            "\u2068Homs\u2069 \u2067حمص\u2069: DISPUTED \u2068Government\u2069"
                + " -> CONTESTED \u2068Government\u2069 (an agency says so)");
  }

  @Test
  void the_same_state_again_is_no_change() {
    changes.see(Rows.homs(ControlStatus.DISPUTED));
    assertThat(changes.see(Rows.homs(ControlStatus.DISPUTED))).isEmpty();
  }

  @Test
  void a_reason_cannot_steer_the_terminal() {
    assertThat(
            changes.see(
                Rows.row("sy-a", Rows.HOMS, ControlStatus.CLAIMED, null, null, "x\u001b[2J\ny")))
        .hasValueSatisfying(line -> assertThat(line).doesNotContain("\u001b", "\n"));
  }
}
