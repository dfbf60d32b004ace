package org.sitrep.enrich.lexicon;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.LocalName;

/**
 * Somebody who takes part: a force, a ministry, a spokesman.
 *
 * @param kind ARMY, FACTION, MINISTRY, PERSON …, as in the lexicon
 * @param sides which side it is on, and when
 */
public record Actor(
    ActorId id, String kind, LocalName name, String country, List<DatedSide> sides) {
  public Actor {
    sides = List.copyOf(sides);
  }

  /** The side on a day, or null where it is on none. */
  public @Nullable ActorId sideOn(LocalDate day) {
    return DatedSide.on(sides, day);
  }

  /** Whether this is a person and not a force. */
  public boolean isPerson() {
    return kind.equals("PERSON");
  }
}
