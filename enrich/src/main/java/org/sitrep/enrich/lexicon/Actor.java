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

  /** A side for a span of days, both included. */
  public record DatedSide(LocalDate from, LocalDate to, ActorId side) {}

  /** The side on a day, or null where it is on none. */
  public @Nullable ActorId sideOn(LocalDate day) {
    for (DatedSide dated : sides) {
      if (!day.isBefore(dated.from()) && !day.isAfter(dated.to())) {
        return dated.side();
      }
    }
    return null;
  }

  /** Whether this is a person and not a force. */
  public boolean isPerson() {
    return kind.equals("PERSON");
  }
}
