package org.sitrep.enrich.claim;

import java.util.List;
import java.util.Objects;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.rule.Rule;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.Stance;

/**
 * What one sentence says of who holds a place, and from whose hold it came, gives way to what it
 * says of who took it.
 */
final class Statives {
  private Statives() {}

  /** The drafts of a sentence without the holders, past and present, of places taken in it. */
  static List<Draft> withoutOvertaken(List<Draft> drafts) {
    return drafts.stream().filter(draft -> !overtaken(draft, drafts)).toList();
  }

  private static boolean overtaken(Draft draft, List<Draft> drafts) {
    Claim held = draft.claim();
    // "Took it from the grip of X" tells the taking; X did not leave of itself.
    boolean ownDeed = draft.match().rule().actor() == Rule.ActorRole.SUBJECT;
    boolean wasHeld =
        held.kind() == ClaimKind.WITHDREW
            && drafts.stream()
                .filter(other -> of(draft, other))
                .map(Draft::claim)
                .anyMatch(
                    other ->
                        gains(other, held)
                            && !(ownDeed && Objects.equals(other.side(), held.side())));
    return wasHeld
        || (held.kind() == ClaimKind.HELD
            && drafts.stream().map(Draft::claim).anyMatch(other -> takes(other, held)));
  }

  /** Whether a loss is told only by what tells the gain: from the grip of X, driving X out. */
  private static boolean of(Draft loss, Draft gain) {
    return loss.match().trigger().aspect() == Aspect.FIXED
        || (loss.match().rule().actor() == Rule.ActorRole.SLOT
            && loss.match().trigger().from() == gain.match().trigger().from());
  }

  private static boolean gains(Claim taken, Claim held) {
    return taken.kind() == ClaimKind.CAPTURED
        && taken.side() != null
        && taken.place().id().equals(held.place().id());
  }

  private static boolean takes(Claim taken, Claim held) {
    // "Entered X, a stronghold of Y": what X was to Y is no news of who holds it now.
    boolean intruded =
        taken.kind() == ClaimKind.ENTERED
            && taken.side() != null
            && !taken.side().equals(held.side());
    boolean left =
        taken.kind() == ClaimKind.WITHDREW
            && (taken.side() == null || held.side() == null || taken.side().equals(held.side()));
    return (intruded || taken.kind() == ClaimKind.CAPTURED || left)
        && taken.place().id().equals(held.place().id())
        && taken.context() == ClaimContext.CURRENT
        && (taken.stance() == Stance.ASSERTED || taken.stance() == Stance.CLAIMED);
  }
}
