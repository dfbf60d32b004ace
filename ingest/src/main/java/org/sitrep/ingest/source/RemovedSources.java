package org.sitrep.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.ingest.Register;
import org.sitrep.ingest.Taking;

/** What becomes of sources that are known and stand in the settings no more. */
public final class RemovedSources {
  /** So long they are shown as removed, and known again where they come back. */
  private static final Duration MEMORY = Duration.ofDays(30);

  private RemovedSources() {}

  /**
   * The step that marks those of a register, and forgets those that have been gone for long.
   *
   * @param ids that stand in the settings
   */
  public static Taking step(Register register, Set<String> ids, Instant now) {
    Map<String, String> marked = new HashMap<>();
    Set<String> forgotten = new HashSet<>();
    for (String key : register.keys()) {
      String id = key.indexOf('/') < 0 ? key : key.substring(0, key.indexOf('/'));
      if (!ids.contains(id)) {
        register
            .remembered(id)
            .flatMap(SourceState::read)
            .ifPresent(
                state -> {
                  Instant removed = state.removedAt();
                  if (removed == null) {
                    marked.put(id, state.removed(now).write());
                  } else if (removed.plus(MEMORY).isBefore(now)) {
                    forgotten.add(key);
                  }
                });
      }
    }
    return new Taking(List.of(), marked, forgotten);
  }
}
