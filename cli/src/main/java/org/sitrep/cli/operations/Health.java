package org.sitrep.cli.operations;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the parts of a process fare.
 *
 * @param parts by name
 */
public record Health(Map<String, State> parts) {
  /** How a part fares. */
  public enum State {
    /** It does its work. */
    RUNNING,
    /** It waits for its share of the partitions, or its stores are being restored. */
    MOVING,
    /** It has ended and will not come back. */
    DEAD;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Health {
    parts = java.util.Collections.unmodifiableMap(new TreeMap<>(parts));
  }

  /** Whether no part is dead: one that is will not get well by waiting. */
  public boolean isLive() {
    return parts.values().stream().noneMatch(State.DEAD::equals);
  }

  /** Whether every part does its work now. */
  public boolean isReady() {
    return parts.values().stream().allMatch(State.RUNNING::equals);
  }
}
