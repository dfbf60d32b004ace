package org.sitrep.bench.calibration;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.Extent;
import org.sitrep.model.Stance;

/**
 * The state for which one claim speaks, taken at its word.
 *
 * @param side who holds it, is inside, rings it or left
 */
record Vote(ControlStatus status, @Nullable ActorId side) {
  /** Background, denials, doubts and what only comes near speak for nothing. */
  static Optional<Vote> of(Claim claim) {
    boolean silent =
        claim.context() != ClaimContext.CURRENT
            || claim.stance() == Stance.DENIED
            || claim.stance() == Stance.UNCONFIRMED
            || claim.extent() == Extent.OUTSKIRTS;
    if (silent) {
      return Optional.empty();
    }
    ActorId side = claim.side() == null ? null : claim.side().id();
    boolean part = claim.extent() == Extent.PARTIAL;
    return switch (claim.kind()) {
      case CAPTURED, HELD ->
          side == null
              ? Optional.empty()
              : Optional.of(
                  new Vote(part ? ControlStatus.CONTESTED : ControlStatus.CONTROLLED, side));
      case ENTERED -> Optional.of(new Vote(ControlStatus.CONTESTED, side));
      case BESIEGED -> Optional.of(new Vote(ControlStatus.BESIEGED, side));
      case WITHDREW -> Optional.of(new Vote(ControlStatus.VACATED, side));
      case APPROACHED -> Optional.empty();
    };
  }
}
