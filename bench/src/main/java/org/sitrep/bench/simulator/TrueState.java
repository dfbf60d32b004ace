package org.sitrep.bench.simulator;

import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;

/**
 * How it really stands at a place.
 *
 * @param holder who holds it, or held it until the fight or the leaving
 * @param other who is inside or around it; null where nobody else is
 */
public record TrueState(Kind kind, ActorId holder, @Nullable ActorId other) {
  /** The four ways in which it can stand. */
  public enum Kind {
    HELD,
    /** Another is inside and fights for it. */
    FOUGHT_OVER,
    RINGED,
    /** The holder left and nobody came yet. */
    EMPTY
  }

  static TrueState held(ActorId holder) {
    return new TrueState(Kind.HELD, holder, null);
  }

  /** Whether this side, and no other, is in the place. */
  public boolean isHolder(@Nullable ActorId side) {
    return (kind == Kind.HELD || kind == Kind.RINGED) && holder.equals(side);
  }
}
