package org.sitrep.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies who said something: an agency, a monitor, an official, a party, an outlet. */
public record OriginId(@JsonValue String value) implements Comparable<OriginId> {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public OriginId {
    Ids.requireText("OriginId", value);
  }

  @Override
  public int compareTo(OriginId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
