package org.sitrep.ingest;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One step of a source: what it took, and what it knows afterwards. Both are written, or neither.
 *
 * @param taken the articles, and what could not be used, in their order
 * @param remember the new state under each key that changes
 * @param forget keys that are no longer of use
 */
public record Taking(List<Sourced> taken, Map<String, String> remember, Set<String> forget) {
  public Taking {
    taken = List.copyOf(taken);
    remember = Map.copyOf(remember);
    forget = Set.copyOf(forget);
  }

  /** A step that forgets nothing. */
  public Taking(List<Sourced> taken, Map<String, String> remember) {
    this(taken, remember, Set.of());
  }
}
