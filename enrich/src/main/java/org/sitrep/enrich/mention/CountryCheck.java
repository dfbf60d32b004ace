package org.sitrep.enrich.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.model.Granularity;

/**
 * Takes back small places whose country nothing else in the article speaks of: many a town bears
 * the name of a village elsewhere, or an everyday word.
 */
public final class CountryCheck {
  private CountryCheck() {}

  /** The mentions that stand; those behind a word of kind stay as names no lexicon knows. */
  public static List<PlaceMention> keep(List<PlaceMention> places, List<ActorMention> actors) {
    Set<String> spoken = new HashSet<>();
    for (ActorMention actor : actors) {
      if (actor.actor() != null && !actor.ambiguous()) {
        spoken.add(actor.actor().country());
      }
      if (actor.nationality() != null) {
        spoken.add(actor.nationality());
      }
    }
    List<PlaceMention> kept = new ArrayList<>();
    for (PlaceMention mention : places) {
      Place place = mention.place();
      if (place == null || isLarge(place) || supported(place, places, spoken)) {
        kept.add(mention);
      } else if (mention.from() != mention.nameFrom()) {
        kept.add(mention.withoutPlace());
      }
    }
    return kept;
  }

  private static boolean isLarge(Place place) {
    return place.kind() == Granularity.CITY || place.kind() == Granularity.GOVERNORATE;
  }

  private static boolean supported(Place place, List<PlaceMention> places, Set<String> spoken) {
    if (spoken.contains(place.country())) {
      return true;
    }
    for (PlaceMention other : places) {
      Place there = other.place();
      if (there != null
          && there.country().equals(place.country())
          && !there.name().equals(place.name())) {
        return true;
      }
    }
    return false;
  }
}
