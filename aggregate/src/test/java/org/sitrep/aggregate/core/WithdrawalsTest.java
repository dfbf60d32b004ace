package org.sitrep.aggregate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.aggregate.core.Told.BLUE;
import static org.sitrep.aggregate.core.Told.RED;
import static org.sitrep.aggregate.core.Told.at;
import static org.sitrep.aggregate.core.Told.that;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.OriginKind;

/** Claims that a later version of their article changes or takes back. */
class WithdrawalsTest {
  private static final Claim HELD =
      that(RED, ClaimKind.HELD, 1).by("monitor", OriginKind.MONITOR).claim();
  private static final Claim TAKEN = that(BLUE, ClaimKind.CAPTURED, 30).claim().madeBy(at(31));
  private static final Claim TAKEN_BACK = TAKEN.takenBackBy(at(40));

  @Test
  void what_is_taken_back_is_as_if_never_said_whichever_comes_first() {
    var never = Table.assess(List.of(HELD), at(50));
    assertThat(Table.assess(List.of(HELD, TAKEN, TAKEN_BACK), at(50))).isEqualTo(never);
    assertThat(Table.assess(List.of(TAKEN_BACK, TAKEN, HELD), at(50))).isEqualTo(never);
    assertThat(Table.assess(List.of(TAKEN_BACK, HELD), at(50))).isEqualTo(never);
    assertThat(Table.assess(List.of(HELD, TAKEN), at(50))).isNotEqualTo(never);
  }

  @Test
  void a_place_of_which_nothing_stands_has_no_row() {
    assertThat(Table.assess(List.of(TAKEN_BACK, TAKEN), null)).isEmpty();
  }

  @Test
  void a_version_later_still_may_say_it_again() {
    Claim again = TAKEN.madeBy(at(41));
    for (List<Claim> order :
        List.of(
            List.of(TAKEN, TAKEN_BACK, again),
            List.of(again, TAKEN_BACK, TAKEN),
            List.of(TAKEN_BACK, again, TAKEN))) {
      assertThat(new SituationLedger(order).claims()).containsExactly(again);
    }
  }

  @Test
  void a_claim_of_no_version_is_older_than_any_and_at_one_version_the_withdrawal_counts() {
    Claim unversioned = TAKEN.madeBy(null);
    assertThat(SituationLedger.winner(unversioned, TAKEN)).isEqualTo(TAKEN);
    assertThat(SituationLedger.winner(TAKEN, unversioned)).isEqualTo(TAKEN);
    Claim atOnce = TAKEN.takenBackBy(TAKEN.version());
    assertThat(SituationLedger.winner(TAKEN, atOnce)).isEqualTo(atOnce);
    assertThat(SituationLedger.winner(atOnce, TAKEN)).isEqualTo(atOnce);
    assertThat(SituationLedger.winner(TAKEN_BACK, unversioned)).isEqualTo(TAKEN_BACK);
  }

  @Test
  void before_it_was_taken_back_it_was_known() {
    SituationLedger ledger = new SituationLedger(List.of(HELD, TAKEN, TAKEN_BACK));
    assertThat(ledger.asKnownAt(at(39)).claims()).hasSize(2);
    assertThat(ledger.asKnownAt(at(40)).claims()).containsExactly(HELD);
    assertThat(ledger.asKnownAt(at(30)).claims()).containsExactly(HELD);
    assertThat(Table.assess(List.of(HELD, TAKEN_BACK), at(39)))
        .isEqualTo(Table.assess(List.of(HELD, TAKEN), at(39)));
  }
}
