package org.sitrep.aggregate.stream;

import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.sitrep.aggregate.core.Beyond;
import org.sitrep.aggregate.core.Statement;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.wire.JsonSerde;

/**
 * The assessing processor with its stores: the ledgers, a statement an entry, the counts beyond
 * them, the places still to be assessed, and the direct rows.
 */
final class AssessingSupplier implements ProcessorSupplier<String, Claim, String, CityStatus> {
  static final String LEDGERS = "ledgers";
  static final String BEYOND = "counts-beyond-ledgers";
  static final String PENDING = "pending";
  static final String DIRECT_ROWS = "direct-rows";

  private final Allowances allowances;
  private final ClaimsInMemory inMemory;

  /**
   * The step.
   *
   * @param allowances of the threads that run the topology it stands in
   * @param inMemory of all its tasks in this process
   */
  AssessingSupplier(Allowances allowances, ClaimsInMemory inMemory) {
    this.allowances = allowances;
    this.inMemory = inMemory;
  }

  @Override
  public Processor<String, Claim, String, CityStatus> get() {
    return new AssessingProcessor(allowances, inMemory);
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(LEDGERS),
            Serdes.String(),
            JsonSerde.of(Statement.class)),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(BEYOND),
            Serdes.String(),
            JsonSerde.of(Beyond.State.class)),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(PENDING), Serdes.String(), JsonSerde.of(Pending.class)),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(DIRECT_ROWS), Serdes.String(), new RowBytes()));
  }
}
