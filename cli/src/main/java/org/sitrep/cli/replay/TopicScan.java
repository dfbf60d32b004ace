package org.sitrep.cli.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.sitrep.cli.Connection;
import org.sitrep.cli.broker.BrokerAnswer;

/** Reads one topic after the other, from a time on, up to its end as it is then. */
public final class TopicScan implements AutoCloseable {
  private static final Duration BEAT = Duration.ofMillis(100);

  private final Admin admin;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private long read;

  public TopicScan(Connection connection) {
    admin = connection.admin();
    consumer =
        new KafkaConsumer<>(
            connection.client(CommittedReader.COMMITTED),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  /** How many records have been read so far. */
  public long read() {
    return read;
  }

  /**
   * Hands on every committed record whose timestamp, or that of one before it on its partition, is
   * not before a time.
   *
   * @throws org.sitrep.cli.Failure where the broker has no such topic, or does not answer
   */
  public void each(String topic, Instant since, Consumer<ConsumerRecord<byte[], byte[]>> entry) {
    List<TopicPartition> partitions = CommittedReader.partitions(admin, List.of(topic));
    Map<TopicPartition, Long> ends = CommittedReader.ends(admin, partitions);
    consumer.assign(partitions);
    begin(partitions, since).forEach(consumer::seek);
    while (!ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
      for (ConsumerRecord<byte[], byte[]> each : consumer.poll(BEAT)) {
        read++;
        entry.accept(each);
      }
    }
  }

  private Map<TopicPartition, Long> begin(List<TopicPartition> partitions, Instant since) {
    Map<TopicPartition, OffsetSpec> asked =
        partitions.stream()
            .collect(
                Collectors.toMap(
                    each -> each,
                    each ->
                        since.equals(Instant.EPOCH)
                            ? OffsetSpec.earliest()
                            : OffsetSpec.forTimestamp(since.toEpochMilli())));
    Map<TopicPartition, Long> ends = CommittedReader.ends(admin, partitions);
    Map<TopicPartition, Long> begin = new HashMap<>();
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> each :
        BrokerAnswer.to("its offsets", admin.listOffsets(asked).all()).entrySet()) {
      long offset = each.getValue().offset();
      // Nothing since then: there is nothing to read.
      begin.put(each.getKey(), offset < 0 ? ends.getOrDefault(each.getKey(), 0L) : offset);
    }
    return begin;
  }

  @Override
  public void close() {
    consumer.close();
    admin.close();
  }
}
