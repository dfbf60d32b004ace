package org.sitrep.aggregate.stream;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The places that have to be assessed, in memory and in a store that survives a crash, and how long
 * each rests between two assessments: a place everybody writes about takes a bounded share of the
 * time, however fast its claims come. When a place is assessed depends on the clock; what comes out
 * does not.
 */
final class Agenda {
  /** A place rests so many times as long as its last assessment took. */
  private static final int REST = 10;

  private static final long NANOS_A_MILLISECOND = 1_000_000;

  private final KeyValueStore<String, Pending> store;
  private final long leastRest;
  private final Map<String, Pending> pending = new LinkedHashMap<>();
  private final Map<String, Long> restingUntil = new HashMap<>();

  /**
   * Opens the agenda with what was pending when the store was written last.
   *
   * @param leastRest milliseconds between two assessments of a place
   */
  Agenda(KeyValueStore<String, Pending> store, long leastRest) {
    this.store = store;
    this.leastRest = leastRest;
    try (KeyValueIterator<String, Pending> entries = store.all()) {
      while (entries.hasNext()) {
        KeyValue<String, Pending> entry = entries.next();
        pending.put(entry.key, entry.value);
      }
    }
  }

  void add(LedgerStore.Place place, boolean halfRead) {
    String key = key(place);
    Pending now = new Pending(place.area(), place.place(), halfRead);
    if (!now.equals(pending.put(key, now))) {
      store.put(key, now);
    }
  }

  boolean has(LedgerStore.Place place) {
    return pending.containsKey(key(place));
  }

  /** Whether a place has rested since it was assessed. */
  boolean isRested(LedgerStore.Place place, long now) {
    return restingUntil.getOrDefault(key(place), Long.MIN_VALUE) <= now;
  }

  /** Strikes a place off, which is being assessed. */
  void done(LedgerStore.Place place) {
    String key = key(place);
    if (pending.remove(key) != null) {
      store.delete(key);
    }
  }

  /**
   * Lets a place rest.
   *
   * @param now milliseconds of the clock that {@link #isRested} is asked with
   * @param nanos what its assessment took
   */
  void rest(LedgerStore.Place place, long now, long nanos) {
    restingUntil.put(key(place), now + Math.max(leastRest, REST * nanos / NANOS_A_MILLISECOND));
  }

  /** Forgets the rest of those that have rested. */
  void wake(long now) {
    restingUntil.values().removeIf(until -> until <= now);
  }

  /** The place put off longest whose article has been read to its end and that has rested. */
  Optional<LedgerStore.Place> due(long now) {
    return pending.values().stream()
        .filter(each -> !each.halfRead())
        .map(each -> new LedgerStore.Place(each.area(), each.place()))
        .filter(place -> isRested(place, now))
        .findFirst();
  }

  private static String key(LedgerStore.Place place) {
    return StoreKeys.place(place.area(), place.place());
  }
}
