package org.sitrep.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.Side;
import org.sitrep.model.Stance;

/**
 * Tells which side "the troops" are of whom an article only says what they did: of two sides the
 * one that gains, where they gain, and the other one, where they hold or leave. It never guesses
 * between three.
 */
final class OpenSides {
  private final ArticleParties parties;
  private final List<Draft> drafts;

  OpenSides(ArticleParties parties, List<Draft> drafts) {
    this.parties = parties;
    this.drafts = drafts;
  }

  /** The drafts with the sides that are told; those are left out of which nothing tells it. */
  List<Draft> told() {
    List<Draft> told = new ArrayList<>();
    for (Draft draft : drafts) {
      Side side = draft.open() ? side(draft.claim()) : null;
      if (!draft.open()) {
        told.add(draft);
      } else if (side != null && !isTold(draft.claim(), side)) {
        told.add(draft.by(null, side));
      }
    }
    return told;
  }

  private boolean isTold(Claim claim, Side side) {
    return drafts.stream()
        .filter(draft -> !draft.open())
        .map(Draft::claim)
        .anyMatch(
            other ->
                other.kind() == claim.kind()
                    && side.equals(other.side())
                    && other.place().id().equals(claim.place().id()));
  }

  private @Nullable Side side(Claim claim) {
    Side here = only(claim, true);
    Side gainer = here == null ? only(claim, false) : here;
    if (gainer == null || gains(claim.kind())) {
      return gainer;
    }
    Sides.Party other = parties.theOther(gainer);
    return other == null ? null : other.side();
  }

  /** The one side that gains the same place, or any. */
  private @Nullable Side only(Claim claim, boolean same) {
    Side only = null;
    for (Draft draft : drafts) {
      Claim other = draft.claim();
      boolean gain =
          !draft.open()
              && gains(other.kind())
              && other.side() != null
              && other.context() == ClaimContext.CURRENT
              && other.stance() != Stance.DENIED;
      if (gain && (!same || other.place().id().equals(claim.place().id()))) {
        if (only != null && !only.equals(other.side())) {
          return null;
        }
        only = other.side();
      }
    }
    return only;
  }

  private static boolean gains(ClaimKind kind) {
    return switch (kind) {
      case CAPTURED, ENTERED, APPROACHED, BESIEGED -> true;
      case WITHDREW, HELD -> false;
    };
  }
}
