package org.sitrep.cli.stages;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
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
      try (Admin admin = connection.admin();
          KafkaProducer<String, String> producer =
              new KafkaProducer<>(
                  connection.client(Map.of()), new StringSerializer(), new StringSerializer())) {
        TopicCreation.ensure(admin, 1);
        producer.send(new ProducerRecord<>("news.raw", "k", "v")).get(20, TimeUnit.SECONDS);
      }
      try (Stage stage = Stage.start("broken", topology().build(), settings(connection))) {
        assertThatThrownBy(() -> waitForDeath(stage))
            .isInstanceOf(Failure.class)
            .hasMessage("the stage broken died: no good");
      }
    }
  }

  private static void waitForDeath(Stage stage) {
    while (true) {
      stage.requireAlive();
      Thread.onSpinWait();
    }
  }

  private static StreamsBuilder topology() {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream("news.raw", Consumed.with(Serdes.String(), Serdes.String()))
        .foreach(
            (key, value) -> {
              throw new IllegalStateException("no good");
            });
    return builder;
  }

  private Properties settings(Connection connection) {
    Properties settings = new Properties();
    settings.putAll(connection.client(Map.of("application.id", "broken")));
    settings.put("auto.offset.reset", "earliest");
    settings.put("state.dir", folder.resolve("state").toString());
    return settings;
  }
}
