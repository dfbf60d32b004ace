package org.sitrep.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.Side;
import org.sitrep.model.Stance;

/**
 * Tells who took a place that "fell" or "was captured" with nobody named: the one side that gains
 * ground in the article, if there is only one.
 */
final class UnnamedTakers {
  private UnnamedTakers() {}

  /** The drafts with the takers that the rest of the article tells. */
  static List<Draft> named(List<Draft> drafts) {
    List<Draft> named = new ArrayList<>();
    for (Draft draft : drafts) {
      Claim claim = draft.claim();
      boolean open =
          claim.side() == null
              && (claim.kind() == ClaimKind.CAPTURED || claim.kind() == ClaimKind.BESIEGED);
      Draft taker = open ? taker(draft, drafts) : null;
      named.add(taker == null ? draft : draft.takenBy(taker.claim()));
    }
    return named;
  }

  private static @Nullable Draft taker(Draft open, List<Draft> drafts) {
    Draft taker = null;
    for (Draft other : drafts) {
      Side side = other.claim().side();
      if (side == null || !gains(other.claim()) || leaves(side, open, drafts)) {
        continue;
      }
      if (taker != null && !side.equals(taker.claim().side())) {
        return null;
      }
      taker = other;
    }
    return taker;
  }

  private static boolean gains(Claim claim) {
    boolean gain =
        switch (claim.kind()) {
          case CAPTURED, ENTERED, APPROACHED, BESIEGED -> true;
          case WITHDREW, HELD -> false;
        };
    return gain && claim.context() == ClaimContext.CURRENT && claim.stance() != Stance.DENIED;
  }

  /** Whether a side is said to have left the place, and so did not take it. */
  private static boolean leaves(Side side, Draft open, List<Draft> drafts) {
    return drafts.stream()
        .map(Draft::claim)
        .anyMatch(
            claim ->
                claim.kind() == ClaimKind.WITHDREW
                    && Objects.equals(claim.side(), side)
                    && claim.place().id().equals(open.claim().place().id()));
  }
}
