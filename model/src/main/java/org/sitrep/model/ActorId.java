package org.sitrep.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies an actor ({@code sy-hts}) or a side ({@code sy-opposition}). */
public record ActorId(@JsonValue String value) implements Comparable<ActorId> {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ActorId {
    Ids.requireText("ActorId", value);
  }

  @Override
  public int compareTo(ActorId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
