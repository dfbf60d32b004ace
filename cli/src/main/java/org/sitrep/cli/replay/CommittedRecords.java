package org.sitrep.cli.replay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.sitrep.cli.Connection;

/** All that a topic holds now, committed records only, keys and values as bytes. */
public final class CommittedRecords {
  private static final Duration BEAT = Duration.ofMillis(100);

  private CommittedRecords() {}

  /**
   * Hands on every record of a topic, those of a partition in their order.
   *
   * @throws org.sitrep.cli.Failure where the broker has no such topic, or does not answer
   */
  public static void read(
      Connection connection, String topic, Consumer<ConsumerRecord<byte[], byte[]>> entry) {
    try (Admin admin = connection.admin();
        KafkaConsumer<byte[], byte[]> consumer =
            new KafkaConsumer<>(
                connection.client(CommittedReader.COMMITTED),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = CommittedReader.partitions(admin, List.of(topic));
      Map<TopicPartition, Long> ends = CommittedReader.ends(admin, partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (!ends.entrySet().stream()
          .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
        consumer.poll(BEAT).forEach(entry);
      }
    }
  }
}
