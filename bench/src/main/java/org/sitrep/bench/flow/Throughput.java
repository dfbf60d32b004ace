package org.sitrep.bench.flow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.sitrep.bench.Cost;
import org.sitrep.cli.stages.Setup;
import org.sitrep.cli.stages.StageName;
import org.sitrep.cli.stages.Stages;
import org.sitrep.model.Claim;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.WireSerdes;

/**
 * How many claims a second the aggregate stage takes in and shows, against topologies that only
 * pass the same claims through a store: by turns on one broker, all exactly once with the settings
 * of a service, from claims that are all there before the start until the last row is committed.
 *
 * <p>Usage: {@code Throughput [CLAIMS [ROUNDS]]}; the first round warms up.
 */
public final class Throughput {
  private static final int CLAIMS = 100_000;
  private static final int ROUNDS = 3;
  private static final String INPUT = Topics.CLAIMS.topicName();

  private final OwnBroker broker;
  private final int claims;

  private Throughput(OwnBroker broker, int claims) {
    this.broker = broker;
    this.claims = claims;
  }

  /** Measures and prints. */
  public static void main(String[] arguments) {
    int claims = arguments.length > 0 ? Integer.parseInt(arguments[0]) : CLAIMS;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
    try (OwnBroker broker = new OwnBroker()) {
      Throughput measured = new Throughput(broker, claims);
      measured.publish(new ManyWars().claims(claims));
      for (int round = 0; round <= rounds; round++) {
        measured.round(round);
      }
    }
  }

  private void round(int round) {
    Cost bytes = bare("bytes" + round, Serdes.ByteArray());
    Cost typed = bare("claims" + round, WireSerdes.claim());
    Cost table = table("table" + round + ".");
    System.out.println(round == 0 ? "warm-up" : "round " + round);
    print("bytes through a store", bytes, table);
    print("claims through a store", typed, table);
    print("table", table, table);
  }

  private void print(String what, Cost cost, Cost table) {
    System.out.printf(
        Locale.ROOT,
        "%-24s %,8.0f a second, %5.0f us of processor each; the table is as fast by %.2f, %.2f%n",
        what,
        claims / cost.seconds(),
        cost.processorSeconds() * 1e6 / claims,
        cost.seconds() / table.seconds(),
        cost.processorSeconds() / table.processorSeconds());
  }

  private void publish(List<Claim> all) {
    broker.topics("");
    Serializer<Claim> json = WireSerdes.claim().serializer();
    try (KafkaProducer<String, Claim> producer =
        new KafkaProducer<>(broker.connection().client(Map.of()), new StringSerializer(), json)) {
      for (Claim claim : all) {
        var unused = producer.send(new ProducerRecord<>(INPUT, claim.place().id().value(), claim));
      }
    }
  }

  private <V> Cost bare(String name, Serde<V> values) {
    broker.topic(name);
    try (KafkaStreams streams =
        new KafkaStreams(
            BareTopology.throughStore(INPUT, name, values), broker.exactlyOnce(name))) {
      streams.start();
      Progress.until(() -> streams.state() == KafkaStreams.State.RUNNING);
      return Cost.of(() -> new Progress(broker, name).read(INPUT));
    }
  }

  private Cost table(String prefix) {
    broker.topics(prefix);
    StageName stage = StageName.AGGREGATE;
    Setup setup = new Setup(prefix, Map.of(stage, ""), Map.of(stage, OwnBroker.service(stage)));
    try (Stages stages =
        Stages.start(
            broker.connection(), setup, new CompletableFuture<>(), broker.folder(prefix))) {
      Progress.until(() -> stages.running().getFirst().isRunning());
      return Cost.of(() -> new Progress(broker, stage.group(prefix)).settled(INPUT));
    }
  }
}
