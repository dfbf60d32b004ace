package org.sitrep.aggregate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.aggregate.core.Told.BLUE;
import static org.sitrep.aggregate.core.Told.RED;
import static org.sitrep.aggregate.core.Told.at;
import static org.sitrep.aggregate.core.Told.that;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.Granularity;
import org.sitrep.model.HistoryEntry;
import org.sitrep.model.HistoryWindow;
import org.sitrep.model.OriginKind;

/** What was true then, and what was known then. */
class TimeTravelTest {
  private static final Told HELD = that(RED, ClaimKind.HELD, 1).published(2);
  private static final Told TAKEN = that(BLUE, ClaimKind.CAPTURED, 50).published(52);
  private static final Told CONFIRMED =
      that(BLUE, ClaimKind.CAPTURED, 50).by("monitor", OriginKind.MONITOR).published(80);
  private static final Told RETAKEN = that(RED, ClaimKind.CAPTURED, 200).published(201);
  private static final List<Claim> ALL = Shown.claims(HELD, TAKEN, CONFIRMED, RETAKEN);

  @Test
  void what_was_true_then_is_told_with_what_is_known_now() {
    assertThat(Shown.of(row(at(10), null))).isEqualTo("CONTROLLED zz-red +1h");
    CityStatus during = row(at(60), null);
    assertThat(Shown.of(during)).isEqualTo("CONTROLLED zz-blue +50h");
    assertThat(during.counts().forCount()).as("the later confirmation is known now").isEqualTo(2);
    assertThat(during.counts().against()).as("what happened later is no objection").isZero();
    assertThat(during.asOf()).isEqualTo(at(60));
    assertThat(during.revision()).isEqualTo(2);
    assertThat(Shown.of(row(at(250), null))).isEqualTo("CONTROLLED zz-red +200h");
  }

  @Test
  void what_was_known_then_knows_nothing_published_later() {
    assertThat(Shown.of(row(at(51), at(51)))).isEqualTo("CONTROLLED zz-red +1h");
    CityStatus known = row(at(60), at(60));
    assertThat(Shown.of(known)).isEqualTo("CONTROLLED zz-blue +50h");
    assertThat(known.counts().forCount()).isEqualTo(1);
    assertThat(known.confidence()).isLessThan(row(at(60), null).confidence());
  }

  @Test
  void before_anything_is_said_to_have_happened_a_place_is_unknown() {
    CityStatus before = row(at(0).minusSeconds(3600), null);
    assertThat(before.status()).isEqualTo(ControlStatus.UNKNOWN);
    assertThat(before.confidence()).isZero();
  }

  @Test
  void the_state_of_the_latest_instant_is_the_present_row() {
    assertThat(Table.assess(ALL, null, at(201))).isEqualTo(Table.assess(ALL, null));
  }

  @Test
  void an_instant_after_all_that_is_said_ages_the_rows_whichever_way_it_is_asked_for() {
    for (int seed = 0; seed < 500; seed++) {
      List<Claim> claims = townAndProvince(seed);
      Instant later = at(200 + seed);
      List<CityStatus> rows = Table.assess(claims, null, later);
      assertThat(rows).as("seed %d", seed).isEqualTo(Table.assess(claims, later));
      assertThat(rows).allSatisfy(row -> assertThat(row.asOf()).isEqualTo(later));
    }
  }

  private static List<Claim> townAndProvince(int seed) {
    Random random = new Random(seed);
    Told[] told =
        RandomTold.set(seed).stream()
            .map(
                each ->
                    random.nextBoolean()
                        ? each.in("zz-province", Granularity.GOVERNORATE, null)
                        : each.in("zz-town", Granularity.CITY, "zz-province"))
            .toArray(Told[]::new);
    return Shown.claims(told);
  }

  @Test
  void the_history_names_each_change_with_its_rule_and_its_causes() {
    List<HistoryEntry> history = Assessment.of(new SituationLedger(ALL)).history();
    assertThat(history).hasSize(3);
    HistoryEntry taken = history.get(1);
    assertThat(taken.before()).isEqualTo(history.get(0).after());
    assertThat(taken.known()).isEqualTo(at(52));
    assertThat(taken.causes()).containsExactly(TAKEN.claim(), CONFIRMED.claim());
    assertThat(taken.rule()).isNotBlank();
  }

  @Test
  void windows_carry_the_state_at_their_end_and_begin_at_multiples_of_their_length() {
    List<HistoryWindow> windows = Assessment.of(new SituationLedger(ALL)).windows();
    assertThat(windows).hasSize(3);
    assertThat(windows)
        .allSatisfy(window -> assertThat(window.from().getEpochSecond() % (6 * 3600)).isZero())
        .allSatisfy(
            window -> assertThat(window.to()).isEqualTo(window.from().plusSeconds(6 * 3600)));
    assertThat(windows.get(1).statements()).isEqualTo(2);
    assertThat(windows.get(1).forCount()).isEqualTo(2);
    assertThat(windows.stream().map(window -> String.valueOf(window.controller())))
        .satisfiesExactly(
            first -> assertThat(first).contains(RED),
            second -> assertThat(second).contains(BLUE),
            third -> assertThat(third).contains(RED));
  }

  @Test
  void any_instant_of_any_set_has_a_row_that_its_history_agrees_with() {
    for (int seed = 0; seed < 500; seed++) {
      SituationLedger ledger =
          new SituationLedger(Shown.claims(RandomTold.set(seed).toArray(Told[]::new)));
      Assessment assessment = Assessment.of(ledger);
      List<HistoryEntry> history = assessment.history();
      for (HistoryEntry entry : history) {
        Instant begun = begun(entry);
        boolean overtaken =
            history.stream().anyMatch(other -> !other.equals(entry) && begun(other).equals(begun));
        if (!overtaken) {
          CityStatus then = assessment.asOf(begun);
          boolean later = history.indexOf(entry) < then.revision() - 1;
          assertThat(later || then.status() == entry.after().status()).as("seed %d", seed).isTrue();
        }
      }
    }
  }

  private static Instant begun(HistoryEntry entry) {
    return Objects.requireNonNull(entry.after().since()).from();
  }

  private static CityStatus row(Instant asOf, @Nullable Instant knownAt) {
    return Table.assess(ALL, knownAt, asOf).getFirst();
  }
}
