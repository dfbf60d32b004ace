package org.sitrep.bench.flow;

import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** Topologies that do nothing with a record but hand it on: what Kafka Streams itself costs. */
final class BareTopology {
  private static final String STORE = "passed";

  private BareTopology() {}

  /** From one topic to the other, each record put into a store of the disk on its way. */
  static <V> Topology throughStore(String from, String to, Serde<V> values) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(from, Consumed.with(Serdes.String(), values))
        .process(new PassingSupplier<>(values), Named.as("pass"))
        .to(to, Produced.with(Serdes.String(), values));
    return builder.build();
  }

  /** From one topic to the other, without a store. */
  static Topology hop(String from, String to) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(from, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
        .to(to, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
    return builder.build();
  }

  /** The step with its store. */
  private record PassingSupplier<V>(Serde<V> values)
      implements ProcessorSupplier<String, V, String, V> {
    @Override
    public Processor<String, V, String, V> get() {
      return new Passing<>();
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return Set.of(
          Stores.keyValueStoreBuilder(
              Stores.persistentKeyValueStore(STORE), Serdes.String(), values));
    }
  }

  /** Puts each record into the store and hands it on. */
  private static final class Passing<V> extends ContextualProcessor<String, V, String, V> {
    private @Nullable KeyValueStore<String, V> store;

    @Override
    public void process(Record<String, V> record) {
      if (store == null) {
        store = context().getStateStore(STORE);
      }
      Objects.requireNonNull(store).put(record.key(), record.value());
      context().forward(record);
    }
  }
}
