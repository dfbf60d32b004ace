package org.sitrep.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * Identifies one place, such as {@code sy-homs}; {@code xx-} and a folded name where no lexicon
 * knows it.
 */
public record PlaceId(@JsonValue String value) implements Comparable<PlaceId> {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PlaceId {
    Ids.requireName("PlaceId", value);
  }

  /** The place of that id; nothing where no place can have it. */
  public static Optional<PlaceId> parse(String text) {
    return Ids.isName(text) ? Optional.of(new PlaceId(text)) : Optional.empty();
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
