package org.sitrep.ingest.stream;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.Taking;

/**
 * What one owner remembers in its partition, and up to where that has been read; it outlives the
 * claims, so that a new one has only the rest to read.
 */
final class IntakeStates {
  private final Map<String, String> states = new ConcurrentHashMap<>();
  private volatile long next;

  Optional<String> get(String key) {
    return Optional.ofNullable(states.get(key));
  }

  Set<String> keys() {
    return Set.copyOf(states.keySet());
  }

  /** The offset from which on nothing is known. */
  long next() {
    return next;
  }

  /**
   * What a record says.
   *
   * @param key null for a record of another owner
   */
  void enter(@Nullable String key, byte @Nullable [] value, long offset) {
    if (key != null && value == null) {
      states.remove(key);
    } else if (key != null && value != null) {
      states.put(key, new String(value, StandardCharsets.UTF_8));
    }
    next = offset + 1;
  }

  /**
   * What has been committed by this owner.
   *
   * @param last offset of its records; -1 where there was none
   */
  void written(Taking step, long last) {
    states.putAll(step.remember());
    step.forget().forEach(states::remove);
    next = Math.max(next, last + 1);
  }
}
