package org.sitrep.cli.stages;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.Connection;
import org.sitrep.cli.Failure;
import org.sitrep.cli.broker.DataFolder;
import org.sitrep.cli.broker.HostedBroker;
import org.sitrep.cli.broker.TopicCreation;

@Timeout(120)
class StageTest {
  @TempDir Path folder;

  @Test
  void a_stage_that_dies_says_why() throws Exception {
    try (DataFolder data = DataFolder.open(folder);
        HostedBroker broker = new HostedBroker(data, Map.of())) {
      Connection connection = new Connection(broker.start(), Map.of());
      publish(connection);
      RuntimeException fault = new IllegalStateException("no good");
      try (Stage stage = start(connection, () -> fault)) {
        assertThatThrownBy(() -> waitForDeath(stage))
            .isInstanceOf(Failure.class)
            .hasMessage("the stage broken died: no good");
      }
    }
  }

  @Test
  void a_stage_whose_transaction_the_broker_has_ended_goes_on_with_another_thread()
      throws Exception {
    try (DataFolder data = DataFolder.open(folder);
        HostedBroker broker = new HostedBroker(data, Map.of())) {
      Connection connection = new Connection(broker.start(), Map.of());
      publish(connection);
      AtomicInteger read = new AtomicInteger();
      RuntimeException fault = new InvalidTxnStateException("ended meanwhile");
      try (Stage stage = start(connection, () -> read.incrementAndGet() == 1 ? fault : null)) {
        while (read.get() < 2) {
          stage.requireAlive();
          Thread.onSpinWait();
        }
      }
    }
  }

  private Stage start(Connection connection, Supplier<@Nullable RuntimeException> faults) {
    return Stage.start(
        "broken", topology(faults).build(), settings(connection), StageMeasures.NONE);
  }

  private static void publish(Connection connection) throws Exception {
    try (Admin admin = connection.admin();
        KafkaProducer<String, String> producer =
            new KafkaProducer<>(
                connection.client(Map.of()), new StringSerializer(), new StringSerializer())) {
      TopicCreation.ensure(admin, 1);
      producer.send(new ProducerRecord<>("news.raw", "k", "v")).get(20, TimeUnit.SECONDS);
    }
  }

  private static void waitForDeath(Stage stage) {
    while (true) {
      stage.requireAlive();
      Thread.onSpinWait();
    }
  }

  private static StreamsBuilder topology(Supplier<@Nullable RuntimeException> faults) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream("news.raw", Consumed.with(Serdes.String(), Serdes.String()))
        .foreach(
            (key, value) -> {
              RuntimeException fault = faults.get();
              if (fault != null) {
                throw fault;
              }
            });
    return builder;
  }

  private Properties settings(Connection connection) {
    Properties settings = new Properties();
    settings.putAll(connection.client(Map.of("application.id", "broken")));
    settings.put("auto.offset.reset", "earliest");
    // The member of a thread that has died is given up so soon.
    settings.put("session.timeout.ms", "6000");
    settings.put("heartbeat.interval.ms", "1500");
    settings.put("state.dir", folder.resolve("state").toString());
    return settings;
  }
}
