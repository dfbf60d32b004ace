package org.sitrep.cli.replay;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.sitrep.cli.Connection;
import org.sitrep.cli.Failure;

/** Reads whole topics, all partitions, committed records only; belongs to one thread. */
public final class CommittedReader implements AutoCloseable {
  /** What a consumer needs that is to see committed records only, from the first on. */
  public static final Map<String, Object> COMMITTED =
      Map.of(
          "isolation.level",
          "read_committed",
          "enable.auto.commit",
          "false",
          "auto.offset.reset",
          "earliest",
          "fetch.max.wait.ms",
          "50");

  private final KafkaConsumer<String, byte[]> consumer;

  private CommittedReader(KafkaConsumer<String, byte[]> consumer) {
    this.consumer = consumer;
  }

  /** Reads the partitions from their first record on. */
  public static CommittedReader fromBeginning(
      Connection connection, Collection<TopicPartition> partitions) {
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            connection.client(COMMITTED), new StringDeserializer(), new ByteArrayDeserializer());
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return new CommittedReader(consumer);
  }

  /** Reads the partitions from the given offsets on. */
  public static CommittedReader from(Connection connection, Map<TopicPartition, Long> offsets) {
    CommittedReader reader = fromBeginning(connection, offsets.keySet());
    offsets.forEach(reader.consumer::seek);
    return reader;
  }

  /** What has been committed since; waits up to the given time for something. */
  public Iterable<ConsumerRecord<String, byte[]>> poll(Duration patience) {
    return consumer.poll(patience);
  }

  /** Whether everything before the given offsets has been read. */
  public boolean hasReached(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  @Override
  public void close() {
    consumer.close();
  }

  /** The partitions of the topics. */
  public static List<TopicPartition> partitions(Admin admin, Collection<String> topics) {
    try {
      return admin.describeTopics(topics).allTopicNames().get().values().stream()
          .flatMap(CommittedReader::partitions)
          .toList();
    } catch (ExecutionException unknown) {
      throw unknown.getCause() instanceof UnknownTopicOrPartitionException
          ? new Failure("no such topic on the broker: " + String.join(", ", topics), unknown)
          : new Failure(
              "the broker does not tell of its topics: " + Failure.rootOf(unknown), unknown);
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  /** The high watermarks: past the last record of each partition, committed or not. */
  public static Map<TopicPartition, Long> ends(Admin admin, Collection<TopicPartition> partitions) {
    Map<TopicPartition, OffsetSpec> latest =
        partitions.stream().collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest()));
    try {
      Map<TopicPartition, Long> ends = new HashMap<>();
      admin
          .listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
          .all()
          .get()
          .forEach((partition, end) -> ends.put(partition, end.offset()));
      return ends;
    } catch (ExecutionException failed) {
      throw new Failure("the broker does not tell its offsets: " + Failure.rootOf(failed), failed);
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  private static java.util.stream.Stream<TopicPartition> partitions(TopicDescription topic) {
    return topic.partitions().stream()
        .map(partition -> new TopicPartition(topic.name(), partition.partition()));
  }

  private static Failure interrupted(InterruptedException interrupted) {
    Thread.currentThread().interrupt();
    return new Failure("interrupted while asking the broker", interrupted);
  }
}
