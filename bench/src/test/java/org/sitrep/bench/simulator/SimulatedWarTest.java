package org.sitrep.bench.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.OriginKind;
import org.sitrep.model.Stance;

final class SimulatedWarTest {
  private static final int SEEDS = 5;

  @Test
  void a_seed_gives_the_same_war_again_and_another_seed_another() {
    for (Regime regime : Regimes.all()) {
      SimulatedWar war = SimulatedWar.of(regime, 1);
      assertThat(SimulatedWar.of(regime, 1).claims()).isEqualTo(war.claims());
      assertThat(states(SimulatedWar.of(regime, 1))).isEqualTo(states(war));
      assertThat(SimulatedWar.of(regime, 2).claims()).isNotEqualTo(war.claims());
    }
  }

  private static String states(SimulatedWar war) {
    StringBuilder states = new StringBuilder();
    war.truth().forEach((place, truth) -> states.append(place).append(truth.states()));
    return states.toString();
  }

  @Test
  void the_truth_never_jumps_to_what_cannot_follow() {
    for (Regime regime : Regimes.all()) {
      for (int seed = 0; seed < SEEDS; seed++) {
        SimulatedWar.of(regime, seed).truth().values().forEach(SimulatedWarTest::follows);
      }
    }
  }

  private static void follows(Chronicle truth) {
    Map.Entry<Instant, TrueState> before = null;
    for (Map.Entry<Instant, TrueState> entry : truth.states().entrySet()) {
      TrueState state = entry.getValue();
      if (before != null) {
        TrueState earlier = before.getValue();
        boolean kept = state.holder().equals(earlier.holder());
        boolean taken = state.kind() == TrueState.Kind.HELD;
        assertThat(kept || taken).as("%s then %s", before, entry).isTrue();
        boolean besidesHeld = earlier.kind() == TrueState.Kind.HELD || kept;
        assertThat(besidesHeld || state.holder().equals(earlier.other()))
            .as("%s then %s", before, entry)
            .isTrue();
      }
      assertThat(state.holder()).isNotEqualTo(state.other());
      before = entry;
    }
  }

  @Test
  void every_ill_of_the_press_occurs() {
    Set<Object> seen = new HashSet<>();
    Set<String> signatures = new HashSet<>();
    for (Regime regime : Regimes.all()) {
      for (Claim claim : SimulatedWar.of(regime, 3).claims()) {
        seen.add(claim.kind());
        seen.add(claim.stance());
        seen.add(claim.context());
        seen.add(claim.origin().kind());
        seen.add(claim.eventTime().precision());
        if (!signatures.add(regime.name() + claim.textSignature())) {
          seen.add("reprint");
        }
        if (Objects.equals(claim.origin().side(), claim.side() == null ? "" : claim.side().id())
            && claim.kind() == ClaimKind.WITHDREW
            && claim.stance() == Stance.ASSERTED) {
          seen.add("admission");
        }
      }
    }
    assertThat(seen).contains((Object[]) ClaimKind.values()).contains((Object[]) Stance.values());
    assertThat(seen).contains((Object[]) ClaimContext.values()).contains("reprint", "admission");
    assertThat(seen)
        .contains(OriginKind.AGENCY, OriginKind.MONITOR, OriginKind.OUTLET, OriginKind.WITNESS)
        .contains(OriginKind.BELLIGERENT, OriginKind.OFFICIAL, OriginKind.SOCIAL);
  }
}
