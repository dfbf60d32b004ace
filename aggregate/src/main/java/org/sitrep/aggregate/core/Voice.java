package org.sitrep.aggregate.core;

import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.Origin;
import org.sitrep.model.OriginKind;

/**
 * Who counts as one: an origin with all of its owner, or a party with all who speak for its side.
 *
 * @param side the party's side, or null for who has no interest
 */
record Voice(String key, OriginKind kind, @Nullable ActorId side) {
  static Voice of(Origin origin) {
    ActorId side = origin.side();
    if (side != null) {
      return new Voice("side:" + side.value(), OriginKind.BELLIGERENT, side);
    }
    String family = (origin.owner() == null ? origin.id() : origin.owner()).value();
    return new Voice(family, origin.kind(), null);
  }

  boolean interested() {
    return side != null || kind == OriginKind.BELLIGERENT;
  }

  boolean unreviewed() {
    return side == null && (kind == OriginKind.SOCIAL || kind == OriginKind.UNKNOWN);
  }
}
