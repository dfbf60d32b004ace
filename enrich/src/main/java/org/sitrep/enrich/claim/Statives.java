package org.sitrep.enrich.claim;

import java.util.List;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.Stance;

/** What one sentence says of who holds a place gives way to what it says of who took it. */
final class Statives {
  private Statives() {}

  /** The drafts of a sentence without the holders of places that change hands in it. */
  static List<Draft> withoutOvertaken(List<Draft> drafts) {
    return drafts.stream().filter(draft -> !overtaken(draft, drafts)).toList();
  }

  private static boolean overtaken(Draft draft, List<Draft> drafts) {
    Claim held = draft.claim();
    return held.kind() == ClaimKind.HELD
        && drafts.stream().map(Draft::claim).anyMatch(other -> takes(other, held));
  }

  private static boolean takes(Claim taken, Claim held) {
    return (taken.kind() == ClaimKind.CAPTURED || taken.kind() == ClaimKind.WITHDREW)
        && taken.place().id().equals(held.place().id())
        && taken.context() == ClaimContext.CURRENT
        && (taken.stance() == Stance.ASSERTED || taken.stance() == Stance.CLAIMED);
  }
}
