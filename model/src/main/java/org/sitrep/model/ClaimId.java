package org.sitrep.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one claim: a hash of the article, place, kind, side, stance and span. */
public record ClaimId(@JsonValue String value) implements Comparable<ClaimId> {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ClaimId {
    Ids.requireText("ClaimId", value);
  }

  @Override
  public int compareTo(ClaimId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
