package org.sitrep.ingest.folder;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which files have stayed as they are for long enough; it has no clock of its own. */
final class Settling {
  private final Duration settle;
  private final Map<String, Glance> glances = new HashMap<>();
  private final Map<String, Long> since = new HashMap<>();

  Settling(Duration settle) {
    this.settle = settle;
  }

  /**
   * Notes how the files look now.
   *
   * @param nanos on a clock that only goes on
   * @return the names of those that have stayed so for long enough, sorted
   */
  List<String> look(Map<String, Glance> now, long nanos) {
    glances.keySet().retainAll(now.keySet());
    since.keySet().retainAll(now.keySet());
    now.forEach(
        (name, glance) -> {
          if (!glance.equals(glances.put(name, glance))) {
            since.put(name, nanos);
          }
        });
    return new TreeMap<>(now)
        .keySet().stream().filter(name -> hasStayed(name, settle, nanos)).toList();
  }

  /** Whether it has stayed so for at least this long. */
  boolean hasStayed(String name, Duration time, long nanos) {
    Long begin = since.get(name);
    return begin != null && nanos - begin >= time.toNanos();
  }

  /** The names that were there at the last look. */
  Set<String> names() {
    return Set.copyOf(glances.keySet());
  }
}
