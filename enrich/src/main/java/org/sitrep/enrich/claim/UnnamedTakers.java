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
 * ground in the article, if there is only one, else the one just spoken of.
 */
final class UnnamedTakers {
  /** How far in front the taker may have been spoken of, in UTF-16 units: about two sentences. */
  private static final int NEAR = 400;

  private UnnamedTakers() {}

  /** The drafts with the takers that the rest of the article tells. */
  static List<Draft> named(List<Draft> drafts) {
    List<Draft> named = new ArrayList<>();
    for (Draft draft : drafts) {
      Claim claim = draft.claim();
      boolean open =
          claim.side() == null
              && (claim.kind() == ClaimKind.CAPTURED
                  || claim.kind() == ClaimKind.BESIEGED
                  || claim.kind() == ClaimKind.ENTERED);
      Draft taker = open ? taker(draft, drafts) : null;
      named.add(taker == null ? draft : draft.takenBy(taker.claim()));
    }
    return named;
  }

  /** Who gains the same place, else who alone gains any, else who was last said to gain one. */
  private static @Nullable Draft taker(Draft open, List<Draft> drafts) {
    List<Draft> takers =
        drafts.stream()
            .filter(draft -> draft.claim().side() != null && gains(draft.claim()))
            .filter(draft -> !leaves(draft.claim().side(), open, drafts))
            .toList();
    Draft here = only(takers.stream().filter(draft -> samePlace(draft, open)).toList());
    if (here != null) {
      return here;
    }
    Draft alone = only(takers);
    return alone == null ? last(open, takers) : alone;
  }

  private static boolean samePlace(Draft one, Draft other) {
    return one.claim().place().id().equals(other.claim().place().id());
  }

  /** The first of drafts that are all of one side, or null. */
  private static @Nullable Draft only(List<Draft> takers) {
    long sides = takers.stream().map(draft -> draft.claim().side()).distinct().count();
    return sides == 1 ? takers.get(0) : null;
  }

  /** The last one before, where it stands near. */
  private static @Nullable Draft last(Draft open, List<Draft> takers) {
    int start = open.claim().quote().start();
    Draft last = null;
    for (Draft taker : takers) {
      int before = start - taker.claim().quote().end();
      if (before >= 0 && before <= NEAR) {
        last = taker;
      }
    }
    return last;
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
  private static boolean leaves(@Nullable Side side, Draft open, List<Draft> drafts) {
    return drafts.stream()
        .map(Draft::claim)
        .anyMatch(
            claim ->
                claim.kind() == ClaimKind.WITHDREW
                    && Objects.equals(claim.side(), side)
                    && claim.place().id().equals(open.claim().place().id()));
  }
}
