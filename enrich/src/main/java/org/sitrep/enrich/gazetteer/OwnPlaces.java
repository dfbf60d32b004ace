package org.sitrep.enrich.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Language;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.model.Granularity;

/** The project's own places, found again by country, name and position. */
final class OwnPlaces {
  /** Kilometres within which a namesake of the same country is the same place. */
  private static final double NEAR = 10;

  private record Key(String country, List<String> folded) {}

  private final Map<Key, List<Place>> byName = new HashMap<>();

  OwnPlaces(Collection<Place> places, List<Language> languages) {
    for (Place place : places) {
      for (Language language : languages) {
        for (String name : place.names(language.pack().code())) {
          Key key = new Key(place.country(), language.pack().fold(name.replace('-', ' ')));
          byName.computeIfAbsent(key, k -> new ArrayList<>(1)).add(place);
        }
      }
    }
  }

  /**
   * The place of ours that a row is, or null.
   *
   * @param folded one of its names
   */
  @Nullable Place find(GeoNamesRow row, List<String> folded) {
    for (Place place : byName.getOrDefault(new Key(row.country(), folded), List.of())) {
      if (sort(place.kind()) == sort(row.kind()) && isNear(place, row)) {
        return place;
      }
    }
    return null;
  }

  /** Areas carry the point of their seat in one list and of their middle in the other. */
  private static boolean isNear(Place place, GeoNamesRow row) {
    Double lat = place.lat();
    Double lon = place.lon();
    return row.kind() == Granularity.GOVERNORATE
        || (lat != null
            && lon != null
            && Place.kilometres(lat, lon, row.lat(), row.lon())
                <= (row.kind() == Granularity.DISTRICT ? NEAR * NEAR : NEAR));
  }

  private static int sort(Granularity kind) {
    return switch (kind) {
      case CITY, TOWN, VILLAGE -> 0;
      case NEIGHBOURHOOD -> 1;
      case FACILITY -> 2;
      case GOVERNORATE -> 3;
      case DISTRICT, COUNTRYSIDE -> 4;
    };
  }
}
