package org.sitrep.enrich.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.Actor;
import org.sitrep.enrich.lexicon.Place;

/** Which country an article is about, and whom a name means there that several countries know. */
public final class Countries {
  private Countries() {}

  /** The country most places and actors are in, or null. */
  public static @Nullable String most(List<PlaceMention> places, List<ActorMention> actors) {
    Map<String, Integer> votes = new HashMap<>();
    for (PlaceMention mention : places) {
      Place place = mention.place();
      if (place != null) {
        votes.merge(place.country(), 2, Integer::sum);
      }
    }
    for (ActorMention mention : actors) {
      String nationality = mention.nationality();
      if (mention.actor() != null && !mention.ambiguous()) {
        votes.merge(mention.actor().country(), 2, Integer::sum);
      }
      if (nationality != null) {
        votes.merge(nationality, 2, Integer::sum);
      }
    }
    return new TreeMap<>(votes)
        .entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
  }

  /** Gives every name that several countries know the actor of this article's country, or none. */
  public static List<ActorMention> settle(List<PlaceMention> places, List<ActorMention> actors) {
    String country = most(places, actors);
    return actors.stream()
        .map(mention -> mention.ambiguous() ? mention.as(of(mention, country)) : mention)
        .toList();
  }

  private static @Nullable Actor of(ActorMention mention, @Nullable String country) {
    String said = mention.nationality() == null ? country : mention.nationality();
    return mention.namesakes().stream()
        .filter(actor -> actor.country().equals(said))
        .findFirst()
        .orElse(null);
  }
}
