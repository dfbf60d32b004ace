package org.sitrep.aggregate.stream;

import org.sitrep.model.PlaceId;

/**
 * Keys of the stores: area, place, statement, so that a prefix finds all of an area or of a place.
 */
final class StoreKeys {
  private static final char SEPARATOR = '\u001f';

  private StoreKeys() {}

  static String area(String area) {
    return area + SEPARATOR;
  }

  static String place(String area, PlaceId place) {
    return area(area) + place.value() + SEPARATOR;
  }
}
