package org.sitrep.aggregate.stream;

import java.time.Duration;
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
import org.sitrep.aggregate.core.Changes;
import org.sitrep.aggregate.core.TakenBack;
import org.sitrep.model.CityStatus;
import org.sitrep.model.ClaimId;
import org.sitrep.model.StatusChange;
import org.sitrep.model.StatusChange.State;
import org.sitrep.model.wire.JsonSerde;

/** The step that lets a row through only if it differs from the one sent before it. */
final class ChangeSupplier implements ProcessorSupplier<String, CityStatus, String, News> {
  static final String SENT_ROWS = "sent-rows";

  private final TableMeasures measures;

  ChangeSupplier(TableMeasures measures) {
    this.measures = measures;
  }

  @Override
  public Processor<String, CityStatus, String, News> get() {
    return new ChangeProcessor(measures);
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(SENT_ROWS), Serdes.String(), JsonSerde.of(Sent.class)));
  }

  /** Compares with what was sent last, which survives a restart. */
  private static final class ChangeProcessor
      extends ContextualProcessor<String, CityStatus, String, News> {
    private final TableMeasures measures;
    private @Nullable KeyValueStore<String, Sent> sent;

    ChangeProcessor(TableMeasures measures) {
      this.measures = measures;
    }

    @Override
    public void init(ProcessorContext<String, News> context) {
      super.init(context);
      sent = context.getStateStore(SENT_ROWS);
    }

    @Override
    public void process(Record<String, CityStatus> record) {
      KeyValueStore<String, Sent> store = Objects.requireNonNull(sent);
      Sent before = store.get(record.key());
      CityStatus row = record.value();
      boolean nothingStands = TakenBack.isBehind(row);
      String digest = Sent.digest(row);
      boolean same = before != null && before.digest().equals(digest);
      if (nothingStands ? before == null : same) {
        return;
      }
      State told = before == null ? null : before.told();
      StatusChange change = null;
      if (Changes.isChange(told, row)) {
        change = Changes.of(told, known(before), row);
        told = change.after();
        measures.change(told.status());
      }
      long since = context().currentSystemTimeMs() - record.timestamp();
      measures.row(Duration.ofMillis(Math.max(0, since)));
      Sent now = nothingStands ? null : Sent.of(row, digest, Objects.requireNonNull(told));
      store.put(record.key(), now);
      context().forward(record.withValue(new News(nothingStands ? null : row, change)));
    }

    private static Set<ClaimId> known(@Nullable Sent before) {
      return before == null ? Set.of() : Set.copyOf(before.evidence());
    }
  }
}
