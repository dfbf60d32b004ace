package org.sitrep.cli.replay;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsConfig;
import org.sitrep.aggregate.stream.AggregateConfig;
import org.sitrep.cli.Connection;
import org.sitrep.cli.Failure;
import org.sitrep.model.Topics;

/**
 * What the second stage still has to read: claims, and what it hands on to itself between its
 * parts. It commits what it has read together with what came of it, so once nothing is left, every
 * row says what stands, but for places whose assessment was put off: see {@link Deferred}.
 */
public final class Backlog {
  private static final Duration BEAT = Duration.ofMillis(50);
  private static final String HANDED_ON = "-repartition";

  private final Admin admin;
  private final Connection connection;
  private final String group;

  Backlog(Admin admin, Connection connection) {
    this(admin, connection, group(connection));
  }

  /** The places that the stage has put off by now. */
  Deferred deferred() {
    return Deferred.now(admin, connection, group);
  }

  /** What the stage of this group still has to read. */
  public Backlog(Admin admin, Connection connection, String group) {
    this.admin = admin;
    this.connection = connection;
    this.group = group;
  }

  /**
   * Whether all claims that are on their topic now have been taken in.
   *
   * @param stop ends the look early, with what is known then
   */
  boolean isEmpty(BooleanSupplier stop) {
    // What a part has handed on was there when it committed, so the commits are looked at first.
    Map<TopicPartition, Long> read = committed(CommittedReader.partitions(admin, topics()));
    return isRead(read, CommittedReader.ends(admin, read.keySet()), stop);
  }

  /**
   * Whether everything before the ends has been taken in, whatever has come since.
   *
   * @param stop ends the look early, with what is known then
   */
  public boolean hasRead(Map<TopicPartition, Long> ends, BooleanSupplier stop) {
    return isRead(committed(ends.keySet()), ends, stop);
  }

  /** How many records of the partitions it has committed, marks of transactions counted too. */
  public long position(Collection<TopicPartition> partitions) {
    return committed(partitions).values().stream().mapToLong(Long::longValue).sum();
  }

  private boolean isRead(
      Map<TopicPartition, Long> read, Map<TopicPartition, Long> ends, BooleanSupplier stop) {
    read.entrySet().removeIf(each -> each.getValue() >= ends.getOrDefault(each.getKey(), 0L));
    if (read.isEmpty()) {
      return true;
    }
    // Ends also count the marks of transactions: only reading on tells whether a record is left.
    try (CommittedReader reader = CommittedReader.from(connection, read)) {
      while (!reader.hasReached(Map.copyOf(only(ends, read.keySet()))) && !stop.getAsBoolean()) {
        for (ConsumerRecord<String, byte[]> left : reader.poll(BEAT)) {
          TopicPartition partition = new TopicPartition(left.topic(), left.partition());
          if (left.offset() < ends.getOrDefault(partition, 0L)) {
            return false;
          }
        }
      }
      return !stop.getAsBoolean();
    }
  }

  private Map<TopicPartition, Long> committed(Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> read = new HashMap<>();
    partitions.forEach(partition -> read.put(partition, 0L));
    Map<TopicPartition, OffsetAndMetadata> commits =
        answer(() -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get());
    commits.forEach(
        (partition, commit) -> {
          if (commit != null) {
            read.computeIfPresent(partition, (same, start) -> commit.offset());
          }
        });
    return read;
  }

  private Collection<String> topics() {
    Set<String> all = answer(() -> admin.listTopics().names().get());
    return all.stream()
        .filter(name -> name.equals(Topics.CLAIMS.topicName()) || isHandedOn(name))
        .toList();
  }

  private boolean isHandedOn(String topic) {
    return isHandedOn(group, topic);
  }

  /** Whether the group's stage hands records on to itself by this topic. */
  public static boolean isHandedOn(String group, String topic) {
    return topic.startsWith(group + "-") && topic.endsWith(HANDED_ON);
  }

  private static Map<TopicPartition, Long> only(
      Map<TopicPartition, Long> ends, Set<TopicPartition> partitions) {
    Map<TopicPartition, Long> some = new HashMap<>(ends);
    some.keySet().retainAll(partitions);
    return some;
  }

  private static String group(Connection connection) {
    Object own = connection.client(Map.of()).get(StreamsConfig.APPLICATION_ID_CONFIG);
    return own != null
        ? own.toString()
        : Objects.requireNonNull(
            AggregateConfig.of(
                    Map.of(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, connection.bootstrap()))
                .properties()
                .getProperty(StreamsConfig.APPLICATION_ID_CONFIG));
  }

  /** A question to the broker. */
  private interface Question<T> {
    T ask() throws ExecutionException, InterruptedException;
  }

  private static <T> T answer(Question<T> question) {
    try {
      return question.ask();
    } catch (ExecutionException failed) {
      throw new Failure(
          "the broker does not tell how far its topics are read: " + Failure.rootOf(failed),
          failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted while asking the broker", interrupted);
    }
  }
}
