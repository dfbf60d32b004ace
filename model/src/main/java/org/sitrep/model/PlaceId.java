package org.sitrep.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies one place, such as {@code sy-homs}; {@code xx-} and a folded name where no lexicon
 * knows it.
 */
public record PlaceId(@JsonValue String value) implements Comparable<PlaceId> {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PlaceId {
    Ids.requireText("PlaceId", value);
  }

  @Override
  public int compareTo(PlaceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
