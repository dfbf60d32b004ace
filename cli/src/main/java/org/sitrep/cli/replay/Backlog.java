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
 * row says what stands; only counts may follow.
 */
final class Backlog {
  private static final Duration BEAT = Duration.ofMillis(50);
  private static final String HANDED_ON = "-repartition";

  private final Admin admin;
  private final Connection connection;
  private final String group;

  Backlog(Admin admin, Connection connection) {
    this.admin = admin;
    this.connection = connection;
    this.group = group(connection);
  }

  /**
   * Whether all claims that are on their topic now have been taken in.
   *
   * @param stop ends the look early, with what is known then
   */
  boolean isEmpty(BooleanSupplier stop) {
    // What a part has handed on was there when it committed, so the commits are looked at first.
    Map<TopicPartition, Long> read = committed();
    Map<TopicPartition, Long> ends = CommittedReader.ends(admin, read.keySet());
    read.entrySet().removeIf(each -> each.getValue() >= ends.getOrDefault(each.getKey(), 0L));
    if (read.isEmpty()) {
      return true;
    }
    // Ends also count the marks of transactions: only reading on tells whether a record is left.
    try (CommittedReader reader = CommittedReader.from(connection, read)) {
      while (!reader.hasReached(Map.copyOf(only(ends, read.keySet()))) && !stop.getAsBoolean()) {
        if (reader.poll(BEAT).iterator().hasNext()) {
          return false;
        }
      }
      return !stop.getAsBoolean();
    }
  }

  private Map<TopicPartition, Long> committed() {
    Map<TopicPartition, Long> read = new HashMap<>();
    CommittedReader.partitions(admin, topics()).forEach(partition -> read.put(partition, 0L));
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
