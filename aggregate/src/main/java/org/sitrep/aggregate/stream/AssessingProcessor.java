package org.sitrep.aggregate.stream;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.sitrep.aggregate.core.Assessment;
import org.sitrep.aggregate.core.Inheritance;
import org.sitrep.aggregate.core.SituationLedger;
import org.sitrep.aggregate.core.TakenBack;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.PlaceId;

/**
 * Folds each claim into the ledger of its place and, at the end of an article, assesses the place;
 * a claim on a wide place also touches the rows of the places in it.
 */
final class AssessingProcessor extends ContextualProcessor<String, Claim, String, CityStatus> {
  private @Nullable KeyValueStore<String, Claim> ledgers;
  private @Nullable KeyValueStore<String, CityStatus> directRows;

  @Override
  public void init(ProcessorContext<String, CityStatus> context) {
    super.init(context);
    ledgers = context.getStateStore(AssessingSupplier.LEDGERS);
    directRows = context.getStateStore(AssessingSupplier.DIRECT_ROWS);
  }

  @Override
  public void process(Record<String, Claim> record) {
    String area = record.key();
    Claim claim = record.value();
    PlaceId place = claim.place().id();
    keep(area, claim);
    if (!Batch.complete(record.headers())) {
      return;
    }
    SituationLedger ledger = ledger(area, place);
    CityStatus direct = ledger.claims().isEmpty() ? null : Assessment.row(ledger);
    rows().put(StoreKeys.place(area, place), direct);
    PlaceId wide = new PlaceId(area);
    if (!place.equals(wide)) {
      CityStatus around = rows().get(StoreKeys.place(area, wide));
      forward(record, direct == null ? TakenBack.row(ledger) : Inheritance.of(direct, around));
      return;
    }
    forward(record, direct == null ? TakenBack.row(ledger) : direct);
    placesIn(area, wide).forEach(row -> forward(record, Inheritance.of(row, direct)));
  }

  private void keep(String area, Claim claim) {
    String key = StoreKeys.claim(area, claim.place().id(), claim.id());
    Claim known = claims().get(key);
    Claim winner = known == null ? claim : SituationLedger.winner(known, claim);
    if (!winner.equals(known)) {
      claims().put(key, winner);
    }
  }

  private SituationLedger ledger(String area, PlaceId place) {
    return new SituationLedger(scan(claims(), StoreKeys.place(area, place)));
  }

  private List<CityStatus> placesIn(String area, PlaceId wide) {
    return scan(rows(), StoreKeys.area(area)).stream()
        .filter(row -> !row.place().id().equals(wide))
        .toList();
  }

  private static <T> List<T> scan(KeyValueStore<String, T> store, String prefix) {
    List<T> found = new ArrayList<>();
    try (KeyValueIterator<String, T> entries = store.prefixScan(prefix, new StringSerializer())) {
      while (entries.hasNext()) {
        KeyValue<String, T> entry = entries.next();
        found.add(entry.value);
      }
    }
    return found;
  }

  private void forward(Record<String, Claim> record, CityStatus row) {
    context().forward(record.withKey(row.place().id().value()).withValue(row));
  }

  private KeyValueStore<String, Claim> claims() {
    return java.util.Objects.requireNonNull(ledgers);
  }

  private KeyValueStore<String, CityStatus> rows() {
    return java.util.Objects.requireNonNull(directRows);
  }
}
