package org.sitrep.aggregate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.aggregate.core.Told.BLUE;
import static org.sitrep.aggregate.core.Told.RED;
import static org.sitrep.aggregate.core.Told.that;
import static org.sitrep.model.ClaimKind.CAPTURED;
import static org.sitrep.model.ClaimKind.ENTERED;
import static org.sitrep.model.ClaimKind.HELD;
import static org.sitrep.model.ClaimKind.WITHDREW;
import static org.sitrep.model.OriginKind.AGENCY;
import static org.sitrep.model.OriginKind.MONITOR;
import static org.sitrep.model.OriginKind.OUTLET;
import static org.sitrep.model.OriginKind.SOCIAL;
import static org.sitrep.model.OriginKind.WITNESS;
import static org.sitrep.model.Stance.CLAIMED;
import static org.sitrep.model.Stance.DENIED;
import static org.sitrep.model.Stance.UNCONFIRMED;

import org.junit.jupiter.api.Test;

/** Who is believed: interest, admission, denial, reprints, owners. */
class SourcesTest {
  private static final Told TAKEN = that(BLUE, CAPTURED, 30);
  private static final Told HELD_BEFORE = that(RED, HELD, 1).by("m", MONITOR);

  @Test
  void a_partys_own_gain_is_only_claimed_and_the_holder_stays_named() {
    assertThat(Shown.of(TAKEN.byParty(BLUE))).isEqualTo("CLAIMED - +30h");
    assertThat(Shown.of(HELD_BEFORE, TAKEN.byParty(BLUE))).isEqualTo("CLAIMED zz-red +30h");
  }

  @Test
  void a_partys_own_gain_counts_once_the_holder_is_known_to_have_left() {
    assertThat(Shown.of(TAKEN.byParty(BLUE), that(RED, WITHDREW, 33).by("m", MONITOR)))
        .isEqualTo("CONTROLLED zz-blue +30h");
    assertThat(Shown.of(TAKEN.byParty(BLUE), that(RED, WITHDREW, 80).by("m", MONITOR)))
        .isEqualTo("CONTROLLED zz-blue +30h");
  }

  @Test
  void a_party_that_admits_the_others_gain_is_believed() {
    assertThat(Shown.of(TAKEN.byParty(RED))).isEqualTo("CONTROLLED zz-blue +30h");
    assertThat(Shown.row(TAKEN.byParty(RED)).confidence())
        .isGreaterThan(Shown.row(TAKEN).confidence());
  }

  @Test
  void the_enemys_word_that_a_side_fled_is_only_claimed() {
    assertThat(Shown.of(HELD_BEFORE, that(RED, WITHDREW, 30).byParty(BLUE)))
        .isEqualTo("CLAIMED zz-red +30h");
  }

  @Test
  void two_parties_that_contradict_each_other_are_a_dispute() {
    assertThat(
            Shown.of(HELD_BEFORE, TAKEN.byParty(BLUE), TAKEN.byParty(RED).with(DENIED).undated(34)))
        .isEqualTo("DISPUTED zz-red +30h");
  }

  @Test
  void an_interested_denial_balances_one_report_and_not_two() {
    Told denial = TAKEN.byParty(RED).with(DENIED).undated(34);
    assertThat(Shown.of(HELD_BEFORE, TAKEN, denial)).isEqualTo("DISPUTED zz-red +30h");
    assertThat(Shown.of(HELD_BEFORE, TAKEN.by("w", WITNESS), TAKEN.by("v", WITNESS), denial))
        .isEqualTo("CONTROLLED zz-blue +30h");
  }

  @Test
  void a_party_that_says_it_still_holds_denies_its_loss() {
    assertThat(Shown.of(HELD_BEFORE, TAKEN, that(RED, HELD, 32).byParty(RED).undated(34)))
        .isEqualTo("DISPUTED zz-red +30h");
  }

  @Test
  void an_uninterested_denial_refutes_a_partys_own_gain() {
    assertThat(Shown.of(HELD_BEFORE, TAKEN.byParty(BLUE), TAKEN.with(DENIED).undated(35)))
        .isEqualTo("CONTROLLED zz-red +1h");
  }

  @Test
  void a_denial_overtaken_by_admission_is_settled_and_still_listed() {
    Told denial = TAKEN.byParty(RED).with(DENIED).undated(34);
    Told[] told = {HELD_BEFORE, TAKEN, denial, TAKEN.byParty(RED).published(50)};
    assertThat(Shown.of(told)).isEqualTo("CONTROLLED zz-blue +30h");
    assertThat(Shown.row(told).evidence())
        .anyMatch(evidence -> evidence.claimId().equals(denial.claim().id()));
  }

  @Test
  void an_origin_that_corrects_itself_leaves_what_was_before() {
    Told correction = TAKEN.with(DENIED).published(36);
    assertThat(Shown.of(HELD_BEFORE, TAKEN, correction)).isEqualTo("CONTROLLED zz-red +1h");
    assertThat(Shown.of(HELD_BEFORE, TAKEN, correction, TAKEN.printedBy("late").published(40)))
        .as("a late reprint of what was corrected is no new word")
        .isEqualTo("CONTROLLED zz-red +1h");
  }

  @Test
  void a_denial_does_not_reach_an_event_that_comes_after_it() {
    Told denial = that(RED, WITHDREW, 30).byParty(RED).with(DENIED).undated(32);
    assertThat(Shown.of(that(RED, WITHDREW, 30), denial, that(BLUE, CAPTURED, 50)))
        .isEqualTo("CONTROLLED zz-blue +50h");
  }

  @Test
  void unreviewed_sources_fill_a_gap_and_move_nothing_known() {
    assertThat(Shown.of(TAKEN.by("x", SOCIAL), TAKEN.by("y", SOCIAL))).isEqualTo("CLAIMED - +30h");
    assertThat(Shown.of(HELD_BEFORE, TAKEN.by("x", SOCIAL))).isEqualTo("CONTROLLED zz-red +1h");
  }

  @Test
  void what_is_not_confirmed_moves_nothing_and_lowers_the_confidence() {
    assertThat(Shown.of(HELD_BEFORE, TAKEN.with(UNCONFIRMED))).isEqualTo("CONTROLLED zz-red +1h");
    assertThat(Shown.row(TAKEN, TAKEN.by("o", OUTLET).with(UNCONFIRMED)).confidence())
        .isLessThan(Shown.row(TAKEN).confidence());
  }

  @Test
  void an_outlet_that_only_passes_on_a_claim_does_not_decide() {
    assertThat(Shown.of(TAKEN.by("o", OUTLET).with(CLAIMED))).isEqualTo("CLAIMED - +30h");
  }

  @Test
  void outlets_of_one_owner_are_one_origin() {
    Told one = TAKEN.by("one", OUTLET).ownedBy("house");
    Told other = TAKEN.by("other", OUTLET).ownedBy("house");
    assertThat(Shown.row(one, other).counts().origins()).isEqualTo(1);
    assertThat(Shown.row(one, other).confidence()).isEqualTo(Shown.row(one).confidence());
  }

  @Test
  void reprints_of_one_text_are_one_origin_and_its_sources_stay_apart() {
    assertThat(
            Shown.row(
                    TAKEN.by("one", OUTLET).signed("t"),
                    TAKEN.by("two", OUTLET).signed("t").published(40))
                .counts()
                .origins())
        .isEqualTo(1);
    Told agency = TAKEN.signed("t").printedBy("paper");
    Told monitor = TAKEN.by("m", MONITOR).signed("t").printedBy("paper");
    assertThat(Shown.row(agency, monitor).counts().origins()).isEqualTo(2);
  }

  @Test
  void two_agencies_that_contradict_each_other_on_one_hour_are_a_dispute() {
    assertThat(Shown.of(TAKEN, that(RED, CAPTURED, 30).by("b", AGENCY)))
        .isEqualTo("DISPUTED - +30h");
  }

  @Test
  void a_denial_of_a_withdrawal_nobody_reports_says_that_the_side_is_there() {
    assertThat(Shown.of(that(RED, WITHDREW, 30).by("m", MONITOR).with(DENIED).undated(31)))
        .isEqualTo("CONTROLLED zz-red +31h");
    assertThat(Shown.of(that(RED, WITHDREW, 30).byParty(RED).with(DENIED).undated(31)))
        .isEqualTo("CLAIMED - +31h");
  }

  @Test
  void a_party_cannot_make_itself_contested() {
    assertThat(Shown.of(HELD_BEFORE, that(BLUE, ENTERED, 30).byParty(BLUE)))
        .isEqualTo("CLAIMED zz-red +30h");
  }
}
