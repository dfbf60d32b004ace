package org.sitrep.aggregate.stream;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
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

  /** Of each thread that runs tasks of this topology: a handful, for as long as it runs. */
  private final Map<Thread, Allowance> allowances = new ConcurrentHashMap<>();

  private final LongFunction<Allowance> fresh;

  AssessingSupplier() {
    this(Allowance::new);
  }

  /**
   * The same with other allowances to begin with.
   *
   * @param fresh gives that of a thread, by the nanoseconds of the clock
   */
  AssessingSupplier(LongFunction<Allowance> fresh) {
    this.fresh = fresh;
  }

  @Override
  public Processor<String, Claim, String, CityStatus> get() {
    return new AssessingProcessor(this::allowance);
  }

  private Allowance allowance() {
    return allowances.computeIfAbsent(
        Thread.currentThread(), thread -> fresh.apply(System.nanoTime()));
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
