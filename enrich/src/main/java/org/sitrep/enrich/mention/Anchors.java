package org.sitrep.enrich.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.model.PlaceId;

/**
 * The places of an article of which only one bears the name, and how far others are from them. What
 * is asked of the whole article is answered once for each place.
 */
final class Anchors {
  /** A place and how often it is named. */
  private static final class Named {
    final Place place;
    int times;

    Named(Place place) {
      this.place = place;
    }
  }

  /** Kilometres within which what is told of one place is told of others. */
  private static final double NEIGHBOURHOOD = 100;

  private final Map<PlaceId, Named> all = new LinkedHashMap<>();
  private final Map<Integer, List<Place>> bySentence = new HashMap<>();
  private final Map<PlaceId, Double> kilometres = new HashMap<>();
  private final Map<PlaceId, Boolean> others = new HashMap<>();

  void add(Place place, int sentence) {
    all.computeIfAbsent(place.id(), id -> new Named(place)).times++;
    bySentence.computeIfAbsent(sentence, index -> new ArrayList<>(2)).add(place);
  }

  /** Whether there is another place of a place's country, by another name. */
  boolean anotherOf(Place place) {
    return others.computeIfAbsent(place.id(), id -> findAnotherOf(place));
  }

  private boolean findAnotherOf(Place place) {
    for (Named named : all.values()) {
      if (named.place.country().equals(place.country())
          && !named.place.name().equals(place.name())) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is another place within a day's march of a place. */
  boolean hasNeighbour(Place place) {
    return all.values().stream()
        .anyMatch(
            named ->
                !named.place.name().equals(place.name())
                    && named.place.kilometresTo(place) <= NEIGHBOURHOOD);
  }

  /** The average distance to those of a sentence; infinite where there are none. */
  double kilometres(Place place, int sentence) {
    double sum = 0;
    int count = 0;
    for (Place other : bySentence.getOrDefault(sentence, List.of())) {
      double distance = place.kilometresTo(other);
      if (Double.isFinite(distance)) {
        sum += distance;
        count++;
      }
    }
    return count == 0 ? Double.POSITIVE_INFINITY : sum / count;
  }

  /** The average distance to all of them; infinite where there are none. */
  double kilometres(Place place) {
    return kilometres.computeIfAbsent(place.id(), id -> average(place));
  }

  private double average(Place place) {
    double sum = 0;
    int count = 0;
    for (Named named : all.values()) {
      double distance = place.kilometresTo(named.place);
      if (Double.isFinite(distance)) {
        sum += distance * named.times;
        count += named.times;
      }
    }
    return count == 0 ? Double.POSITIVE_INFINITY : sum / count;
  }
}
