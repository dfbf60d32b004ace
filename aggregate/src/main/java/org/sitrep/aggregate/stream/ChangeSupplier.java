package org.sitrep.aggregate.stream;

import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.sitrep.aggregate.core.TakenBack;
import org.sitrep.model.CityStatus;
import org.sitrep.model.StatusChange;
import org.sitrep.model.StatusChange.State;
import org.sitrep.model.wire.WireSerdes;

/** The step that lets a row through only if it differs from the one sent before it. */
final class ChangeSupplier implements ProcessorSupplier<String, CityStatus, String, News> {
  static final String SENT_ROWS = "sent-rows";

  @Override
  public Processor<String, CityStatus, String, News> get() {
    return new ChangeProcessor();
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(SENT_ROWS), Serdes.String(), WireSerdes.cityStatus()));
  }

  /** Compares with the row that was sent last, which survives a restart. */
  private static final class ChangeProcessor
      extends ContextualProcessor<String, CityStatus, String, News> {
    private static final int MOST_CAUSES = 5;

    private @Nullable KeyValueStore<String, CityStatus> sent;

    @Override
    public void init(ProcessorContext<String, News> context) {
      super.init(context);
      sent = context.getStateStore(SENT_ROWS);
    }

    @Override
    public void process(Record<String, CityStatus> record) {
      KeyValueStore<String, CityStatus> store = Objects.requireNonNull(sent);
      CityStatus before = store.get(record.key());
      CityStatus row = record.value();
      boolean nothingStands = TakenBack.isBehind(row);
      if (nothingStands ? before == null : row.equals(before)) {
        return;
      }
      @Nullable CityStatus shown = nothingStands ? null : row;
      store.put(record.key(), shown);
      context().forward(record.withValue(new News(shown, change(before, row))));
    }

    private static @Nullable StatusChange change(@Nullable CityStatus before, CityStatus row) {
      if (before != null && looksLike(before, row)) {
        return null;
      }
      return new StatusChange(
          row.place(),
          before == null ? null : state(before),
          state(row),
          row.asOf(),
          row.evidence().stream()
              .filter(evidence -> evidence.weight() > 0)
              .limit(MOST_CAUSES)
              .map(CityStatus.Evidence::claimId)
              .toList());
    }

    private static boolean looksLike(CityStatus one, CityStatus other) {
      return one.status() == other.status()
          && one.extent() == other.extent()
          && Objects.equals(id(one), id(other));
    }

    private static @Nullable String id(CityStatus row) {
      return row.controller() == null ? null : row.controller().id().value();
    }

    private static State state(CityStatus row) {
      return new State(row.status(), row.controller(), row.extent(), row.since());
    }
  }
}
