package org.sitrep.aggregate.stream;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The places that have to be assessed, in memory and in a store that survives a crash. */
final class Agenda {
  private final KeyValueStore<String, Pending> store;
  private final Map<String, Pending> pending = new TreeMap<>();

  Agenda(KeyValueStore<String, Pending> store) {
    this.store = store;
    try (KeyValueIterator<String, Pending> entries = store.all()) {
      while (entries.hasNext()) {
        KeyValue<String, Pending> entry = entries.next();
        pending.put(entry.key, entry.value);
      }
    }
  }

  void add(LedgerStore.Place place, boolean urgent) {
    String key = key(place);
    Pending more = new Pending(place.area(), place.place(), urgent);
    Pending known = pending.get(key);
    Pending now = known == null ? more : known.and(more);
    if (!now.equals(known)) {
      pending.put(key, now);
      store.put(key, now);
    }
  }

  boolean isUrgent(LedgerStore.Place place) {
    @Nullable Pending known = pending.get(key(place));
    return known != null && known.urgent();
  }

  void done(LedgerStore.Place place) {
    String key = key(place);
    if (pending.remove(key) != null) {
      store.delete(key);
    }
  }

  /** The places of which only counts moved. */
  List<LedgerStore.Place> unhurried() {
    return pending.values().stream()
        .filter(each -> !each.urgent())
        .map(each -> new LedgerStore.Place(each.area(), each.place()))
        .toList();
  }

  private static String key(LedgerStore.Place place) {
    return StoreKeys.place(place.area(), place.place());
  }
}
