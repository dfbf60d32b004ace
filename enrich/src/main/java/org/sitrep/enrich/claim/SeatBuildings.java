package org.sitrep.enrich.claim;

import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;

/** A flag over the town hall tells of the town. */
final class SeatBuildings {
  private final Reading reading;
  private final Antecedents antecedents;

  SeatBuildings(Reading reading, Antecedents antecedents) {
    this.reading = reading;
    this.antecedents = antecedents;
  }

  /** The match on the town, where it is on a building that a flag makes stand for its town. */
  Match onTown(Match match) {
    PlaceMention building = match.place();
    boolean site = building.type() == PlaceMention.Type.FACILITY && building.place() == null;
    boolean stands =
        site
            && reading.first("flag", match.from(), match.to() + 1) != null
            && reading.first("seat-building", building.from(), building.to() + 1) != null;
    PlaceMention town = stands ? antecedents.townOf(building) : null;
    Place known = town == null ? null : town.place();
    return known == null
        ? match
        : match.on(building.meaning(known).withType(PlaceMention.Type.PLACE));
  }
}
