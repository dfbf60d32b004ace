package org.sitrep.aggregate.stream;

import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.sitrep.aggregate.core.Beyond;
import org.sitrep.aggregate.core.SituationLedger;
import org.sitrep.aggregate.core.Statement;
import org.sitrep.model.PlaceId;

/**
 * The ledgers of all places of a task: each statement an entry of its own, so that one more claim
 * writes one entry; the ledgers in use are kept in memory besides.
 */
final class LedgerStore {
  /** A place within its area. */
  record Place(String area, PlaceId place) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::area).thenComparing(Place::place);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  private final KeyValueStore<String, Statement> statements;
  private final KeyValueStore<String, Beyond.State> beyond;
  private final LinkedHashMap<Place, SituationLedger> inUse = new LinkedHashMap<>(64, 0.75f, true);
  private final ClaimsInMemory inMemory;
  private int claimsInUse;

  LedgerStore(
      KeyValueStore<String, Statement> statements,
      KeyValueStore<String, Beyond.State> beyond,
      ClaimsInMemory inMemory) {
    this.inMemory = inMemory;
    this.statements = statements;
    this.beyond = beyond;
  }

  /** The ledger of a place; what is entered in it must be {@link #write written}. */
  SituationLedger ledger(Place place) {
    SituationLedger known = inUse.get(place);
    if (known == null) {
      known = read(place);
      inUse.put(place, known);
      count(known.size());
    }
    return known;
  }

  /** Writes what differs from what was written before. */
  void write(Place place, SituationLedger ledger) {
    String prefix = StoreKeys.place(place.area(), place.place());
    SituationLedger.Unwritten unwritten = ledger.unwritten();
    unwritten
        .statements()
        .forEach((key, statement) -> statements.put(prefix + key, statement.orElse(null)));
    unwritten.beyond().ifPresent(counts -> beyond.put(prefix, counts.state()));
    count(unwritten.added());
    makeRoom(place);
  }

  /** Those of this task are in memory no more. */
  void close() {
    inUse.clear();
    count(-claimsInUse);
  }

  private void count(int more) {
    claimsInUse += more;
    inMemory.add(more);
  }

  private void makeRoom(Place used) {
    Iterator<Map.Entry<Place, SituationLedger>> oldest = inUse.entrySet().iterator();
    while (inMemory.areTooMany() && oldest.hasNext()) {
      Map.Entry<Place, SituationLedger> entry = oldest.next();
      if (!entry.getKey().equals(used)) {
        count(-entry.getValue().size());
        oldest.remove();
      }
    }
  }

  private SituationLedger read(Place place) {
    String prefix = StoreKeys.place(place.area(), place.place());
    Map<String, Statement> found = new TreeMap<>();
    try (KeyValueIterator<String, Statement> entries =
        statements.prefixScan(prefix, new StringSerializer())) {
      while (entries.hasNext()) {
        KeyValue<String, Statement> entry = entries.next();
        found.put(entry.key.substring(prefix.length()), entry.value);
      }
    }
    Beyond.@Nullable State counts = beyond.get(prefix);
    return SituationLedger.restored(found, counts);
  }
}
