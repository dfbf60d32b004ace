package org.sitrep.aggregate.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.OriginKind;
import org.sitrep.model.Stance;

/** What holds for every set of claims; each law is tried on seeded random sets. */
class LawsTest {
  private static final int SETS = 3000;

  @Test
  void order_and_repetition_change_nothing() {
    for (int seed = 0; seed < SETS; seed++) {
      List<Claim> claims = claims(RandomTold.set(seed));
      List<CityStatus> rows = Table.assess(claims, null);
      for (List<Claim> order : ScenarioTest.orders(claims).subList(0, 3)) {
        assertThat(Table.assess(order, null)).as("seed %d", seed).isEqualTo(rows);
      }
    }
  }

  @Test
  void folding_one_by_one_is_folding_at_once() {
    for (int seed = 0; seed < 500; seed++) {
      List<Claim> claims = claims(RandomTold.set(seed));
      SituationLedger ledger = new SituationLedger();
      claims.reversed().forEach(ledger::enter);
      assertThat(Assessment.row(ledger))
          .as("seed %d", seed)
          .isEqualTo(Assessment.row(new SituationLedger(claims)));
    }
  }

  @Test
  void an_independent_confirmation_never_lowers_the_confidence() {
    int tried = 0;
    for (int seed = 0; seed < SETS; seed++) {
      List<Told> told = RandomTold.set(seed);
      CityStatus row = row(told);
      for (Told one : told) {
        if (confirms(one, row)) {
          List<Told> more = new ArrayList<>(told);
          more.add(one.by("another-agency", OriginKind.AGENCY).with(Stance.ASSERTED));
          CityStatus after = row(more);
          tried++;
          assertThat(after.confidence())
              .as("seed %d %s%n%s%n%s", seed, one, row.because(), after.because())
              .isGreaterThanOrEqualTo(row.confidence());
        }
      }
    }
    assertThat(tried).isGreaterThan(SETS / 8);
  }

  @Test
  void a_denial_never_raises_the_confidence_of_what_it_denies() {
    int tried = 0;
    for (int seed = 0; seed < SETS; seed++) {
      List<Told> told = RandomTold.set(seed);
      CityStatus row = row(told);
      for (Told one : told) {
        if (confirms(one, row)) {
          List<Told> more = new ArrayList<>(told);
          more.add(one.by("another-agency", OriginKind.AGENCY).with(Stance.DENIED));
          CityStatus after = row(more);
          tried++;
          if (same(after, row)) {
            assertThat(after.confidence())
                .as("seed %d %s%n%s%n%s", seed, one, row.because(), after.because())
                .isLessThanOrEqualTo(row.confidence());
          }
        }
      }
    }
    assertThat(tried).isGreaterThan(SETS / 8);
  }

  @Test
  void two_sides_that_change_places_change_places_in_the_row() {
    for (int seed = 0; seed < SETS; seed++) {
      List<Told> told = RandomTold.set(seed);
      CityStatus row = row(told);
      CityStatus swapped = row(told.stream().map(RandomTold::swapped).toList());
      assertThat(Shown.of(swapped))
          .as("seed %d %s%n%s%n%s", seed, told, row.because(), swapped.because())
          .isEqualTo(RandomTold.swapped(Shown.of(row)));
      assertThat(swapped.confidence())
          .as("seed %d %s%n%s%n%s", seed, told, row.because(), swapped.because())
          .isEqualTo(row.confidence());
    }
  }

  @Test
  void nobody_holds_what_only_parties_and_rumours_give_them() {
    for (int seed = 0; seed < SETS; seed++) {
      List<Told> told =
          RandomTold.set(seed).stream()
              .map(one -> one.side() == null ? one.by("x", OriginKind.SOCIAL) : own(one))
              .toList();
      assertThat(row(told).status())
          .as("seed %d", seed)
          .isIn(ControlStatus.CLAIMED, ControlStatus.UNKNOWN, ControlStatus.DISPUTED);
    }
  }

  private static Told own(Told told) {
    String side = String.valueOf(told.side());
    boolean loss = told.kind() == org.sitrep.model.ClaimKind.WITHDREW;
    String speaker = loss == side.equals(Told.RED) ? Told.BLUE : Told.RED;
    Told other = told.with(Stance.CLAIMED);
    return loss ? other.byParty(speaker) : other.byParty(side);
  }

  /** Whether it is an agency's claim that dates the present state. */
  private static boolean confirms(Told told, CityStatus row) {
    return told.context() == ClaimContext.CURRENT
        && told.stance() == Stance.ASSERTED
        && told.origin().kind() == OriginKind.AGENCY
        && told.time().equals(row.since())
        && row.evidence().stream()
            .anyMatch(
                evidence -> evidence.weight() > 0 && evidence.claimId().equals(told.claim().id()));
  }

  private static boolean same(CityStatus one, CityStatus other) {
    return Shown.of(one).equals(Shown.of(other));
  }

  private static CityStatus row(List<Told> told) {
    return Table.assess(claims(told), null).getFirst();
  }

  private static List<Claim> claims(List<Told> told) {
    return Shown.claims(told.toArray(Told[]::new));
  }
}
