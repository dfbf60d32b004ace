package org.sitrep.bench.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.PlaceRef;

/**
 * Something that can be told of a place: what a side did there, really or not.
 *
 * @param side who did it
 * @param victim who loses by it; null where nobody does
 */
record Happening(
    PlaceRef place, Instant at, ClaimKind kind, ActorId side, @Nullable ActorId victim) {
  Happening instead(ClaimKind otherKind, ActorId otherSide, @Nullable ActorId otherVictim) {
    return new Happening(place, at, otherKind, otherSide, otherVictim);
  }

  Happening at(Instant other) {
    return new Happening(place, other, kind, side, victim);
  }

  Happening of(PlaceRef other) {
    return new Happening(other, at, kind, side, victim);
  }
}
