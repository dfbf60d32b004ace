package org.sitrep.aggregate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.aggregate.core.Told.BLUE;
import static org.sitrep.aggregate.core.Told.GREEN;
import static org.sitrep.aggregate.core.Told.RED;
import static org.sitrep.aggregate.core.Told.that;
import static org.sitrep.model.ClaimKind.APPROACHED;
import static org.sitrep.model.ClaimKind.BESIEGED;
import static org.sitrep.model.ClaimKind.CAPTURED;
import static org.sitrep.model.ClaimKind.ENTERED;
import static org.sitrep.model.ClaimKind.HELD;
import static org.sitrep.model.ClaimKind.WITHDREW;
import static org.sitrep.model.OriginKind.AGENCY;
import static org.sitrep.model.OriginKind.MONITOR;
import static org.sitrep.model.OriginKind.OUTLET;
import static org.sitrep.model.OriginKind.WITNESS;

import org.junit.jupiter.api.Test;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.Extent;

/** What a course of events, told by sources that have no interest, comes to. */
class BattleTest {
  @Test
  void a_counter_attack_days_later_gives_the_place_back() {
    assertThat(
            Shown.of(that(BLUE, CAPTURED, 10), that(RED, CAPTURED, 60), that(BLUE, CAPTURED, 130)))
        .isEqualTo("CONTROLLED zz-blue +130h");
    assertThat(
            Shown.history(
                that(BLUE, CAPTURED, 10), that(RED, CAPTURED, 60), that(BLUE, CAPTURED, 130)))
        .isEqualTo("CONTROLLED zz-blue, CONTROLLED zz-red, CONTROLLED zz-blue");
  }

  @Test
  void those_who_entered_and_were_repelled_leave_it_to_the_holder() {
    assertThat(
            Shown.of(
                that(RED, HELD, 1), that(BLUE, ENTERED, 20), that(RED, HELD, 30).by("m", MONITOR)))
        .isEqualTo("CONTROLLED zz-red +30h");
  }

  @Test
  void those_who_entered_and_left_again_leave_it_to_the_holder() {
    assertThat(Shown.of(that(RED, HELD, 1), that(BLUE, ENTERED, 20), that(BLUE, WITHDREW, 30)))
        .isEqualTo("CONTROLLED zz-red +30h");
  }

  @Test
  void a_place_its_holder_left_is_of_who_takes_it_then() {
    assertThat(Shown.of(that(RED, WITHDREW, 5), that(BLUE, CAPTURED, 9).by("m", MONITOR)))
        .isEqualTo("CONTROLLED zz-blue +9h");
  }

  @Test
  void an_ally_that_leaves_does_not_empty_the_place() {
    assertThat(Shown.of(that(RED, HELD, 1), that(GREEN, WITHDREW, 30)))
        .isEqualTo("CONTROLLED zz-red +1h");
  }

  @Test
  void an_ally_that_leaves_too_was_not_the_holder() {
    Told[] told = {that("aa-ally", WITHDREW, 30), that(RED, WITHDREW, 30).by("m", MONITOR)};
    assertThat(Shown.of(told)).isEqualTo("VACATED - +30h");
    assertThat(Shown.row(told).previous())
        .hasToString(
            "Previous[status=CONTROLLED, controller=Side[id=zz-red, name=LocalName[en=zz-red,"
                + " ar=null]], until=2025-03-02T06:00:00Z]");
  }

  @Test
  void a_siege_that_ends_with_the_besieger_gone_is_lifted() {
    assertThat(Shown.of(that(RED, HELD, 1), that(BLUE, BESIEGED, 20), that(BLUE, WITHDREW, 90)))
        .isEqualTo("CONTROLLED zz-red +90h");
  }

  @Test
  void a_siege_can_end_in_capture() {
    assertThat(Shown.of(that(RED, HELD, 1), that(BLUE, BESIEGED, 20), that(BLUE, CAPTURED, 90)))
        .isEqualTo("CONTROLLED zz-blue +90h");
  }

  @Test
  void a_besieged_place_that_still_holds_is_besieged() {
    assertThat(Shown.of(that(RED, HELD, 1), that(BLUE, BESIEGED, 20), that(RED, HELD, 50)))
        .isEqualTo("BESIEGED zz-red +20h");
  }

  @Test
  void three_sides_may_follow_each_other() {
    assertThat(
            Shown.history(that(RED, HELD, 1), that(GREEN, CAPTURED, 50), that(BLUE, CAPTURED, 100)))
        .isEqualTo("CONTROLLED zz-red, CONTROLLED zz-green, CONTROLLED zz-blue");
  }

  @Test
  void who_only_comes_near_does_not_hold() {
    assertThat(Shown.of(that(BLUE, APPROACHED, 5))).isEqualTo("UNKNOWN -");
    assertThat(Shown.of(that(RED, HELD, 1), that(BLUE, APPROACHED, 5)))
        .isEqualTo("CONTROLLED zz-red +1h");
  }

  @Test
  void background_and_plans_alone_leave_it_unknown() {
    assertThat(
            Shown.of(
                that(BLUE, CAPTURED, 5).as(ClaimContext.HISTORICAL),
                that(RED, CAPTURED, 6).as(ClaimContext.PLANNED)))
        .isEqualTo("UNKNOWN -");
  }

  @Test
  void the_edges_are_not_the_place_and_a_part_is_contested() {
    assertThat(Shown.of(that(RED, HELD, 1), that(BLUE, CAPTURED, 30).to(Extent.OUTSKIRTS)))
        .isEqualTo("CONTROLLED zz-red +1h");
    assertThat(Shown.of(that(RED, HELD, 1), that(BLUE, CAPTURED, 30).to(Extent.PARTIAL)))
        .isEqualTo("CONTESTED zz-red +30h");
    assertThat(Shown.of(that(RED, HELD, 1), that(BLUE, CAPTURED, 30).to(Extent.CENTRE)))
        .isEqualTo("CONTROLLED zz-blue +30h");
  }

  @Test
  void a_part_told_after_the_whole_does_not_take_it_back() {
    assertThat(
            Shown.of(
                that(BLUE, CAPTURED, 10).to(Extent.FULL),
                that(BLUE, ENTERED, 12).by("m", MONITOR),
                that(BLUE, CAPTURED, 13).by("o", OUTLET).to(Extent.PARTIAL)))
        .isEqualTo("CONTROLLED zz-blue +10h");
  }

  @Test
  void most_and_then_all_is_a_change_of_extent() {
    Told[] told = {
      that(BLUE, CAPTURED, 10).to(Extent.MOST), that(BLUE, CAPTURED, 40).to(Extent.FULL)
    };
    assertThat(Shown.of(told)).isEqualTo("CONTROLLED zz-blue +40h");
    assertThat(Shown.row(told).revision()).isEqualTo(2);
    assertThat(Shown.row(told[0]).extent()).isEqualTo(Extent.PARTIAL);
  }

  @Test
  void a_fall_to_nobody_named_is_a_loss_of_the_holder() {
    assertThat(Shown.of(that(RED, HELD, 1), that(null, CAPTURED, 30))).isEqualTo("VACATED - +30h");
    assertThat(Shown.of(that(BLUE, CAPTURED, 28), that(null, CAPTURED, 30).by("o", OUTLET)))
        .isEqualTo("CONTROLLED zz-blue +28h");
  }

  @Test
  void one_inside_and_the_holder_gone_later_is_control_with_less_confidence() {
    Told[] told = {
      that(RED, HELD, 1), that(BLUE, ENTERED, 20), that(RED, WITHDREW, 30).by("m", MONITOR)
    };
    assertThat(Shown.of(told)).isEqualTo("CONTROLLED zz-blue +30h");
    assertThat(Shown.row(told).confidence())
        .isLessThan(Shown.row(told[0], told[2], that(BLUE, CAPTURED, 31)).confidence());
  }

  @Test
  void a_flip_flop_settles_when_one_has_held_for_a_day() {
    Told[] flip = {that(BLUE, CAPTURED, 7), that(RED, CAPTURED, 12).by("m", MONITOR)};
    assertThat(Shown.of(flip)).isEqualTo("CONTESTED - +12h");
    assertThat(Shown.of(flip[0], flip[1], that(RED, HELD, 20).by("o", OUTLET)))
        .isEqualTo("CONTESTED - +12h");
    assertThat(Shown.of(flip[0], flip[1], that(RED, HELD, 40).by("o", OUTLET)))
        .isEqualTo("CONTROLLED zz-red +12h");
    assertThat(Shown.of(flip[0], flip[1], that(RED, CAPTURED, 40).by("o", OUTLET).undated(40)))
        .isEqualTo("CONTROLLED zz-red +12h");
  }

  @Test
  void a_flip_flop_settles_when_the_other_admits_loss() {
    assertThat(
            Shown.of(
                that(BLUE, CAPTURED, 7),
                that(RED, CAPTURED, 12).by("m", MONITOR),
                that(BLUE, WITHDREW, 14).byParty(BLUE)))
        .isEqualTo("CONTROLLED zz-red +12h");
  }

  @Test
  void what_residents_say_weighs_less_than_an_agency() {
    assertThat(Shown.row(that(BLUE, CAPTURED, 7).by("w", WITNESS)).confidence())
        .isLessThan(Shown.row(that(BLUE, CAPTURED, 7).by("a", AGENCY)).confidence())
        .isGreaterThan(0.5);
  }
}
