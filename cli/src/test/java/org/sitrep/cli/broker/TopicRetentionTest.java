package org.sitrep.cli.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.chaos.Conditions;
import org.sitrep.cli.chaos.Ports;
import org.sitrep.model.Topics;

/** What becomes of an old report on a broker that deletes what is older than a week. */
@Timeout(120)
class TopicRetentionTest {
  private static final String UNTOUCHED = "made.by.others";
  private static final long LAST_YEAR = Instant.parse("2024-12-07T20:47:00Z").toEpochMilli();

  @TempDir Path folder;

  @Test
  void a_report_of_last_year_is_kept_where_the_broker_deletes_what_is_older_than_a_week()
      throws Exception {
    List<Integer> ports = Ports.free(2);
    Map<String, String> week =
        Map.of(
            "log.retention.ms", "604800000",
            "log.retention.check.interval.ms", "100",
            "log.initial.task.delay.ms", "100");
    try (EmbeddedBroker broker =
            EmbeddedBroker.start(folder, ports.getFirst(), ports.getLast(), week);
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
      TopicCreation.ensure(admin, 1);
      admin
          .createTopics(List.of(new NewTopic(UNTOUCHED, Optional.of(1), Optional.empty())))
          .all()
          .get();
      for (Topics topic : Topics.values()) {
        send(broker, topic.topicName());
      }
      // Sent last: once it is gone, the others have been looked at.
      send(broker, UNTOUCHED);
      Conditions.await(
          Duration.ofSeconds(60), () -> first(admin, UNTOUCHED) > 0, () -> "nothing is deleted");
      long gone = first(admin, UNTOUCHED);
      send(broker, UNTOUCHED);
      Conditions.await(
          Duration.ofSeconds(60), () -> first(admin, UNTOUCHED) > gone, () -> "nothing is deleted");
      for (Topics topic : Topics.values()) {
        assertThat(first(admin, topic.topicName())).as(topic.topicName()).isZero();
      }
    }
  }

  private static void send(EmbeddedBroker broker, String topic) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrap()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(new ProducerRecord<>(topic, 0, LAST_YEAR, new byte[] {'k'}, new byte[] {'v'}))
          .get();
    }
  }

  private static long first(Admin admin, String topic) {
    TopicPartition only = new TopicPartition(topic, 0);
    return BrokerAnswer.to(
            "what it keeps",
            admin.listOffsets(Map.of(only, OffsetSpec.earliest())).partitionResult(only))
        .offset();
  }
}
