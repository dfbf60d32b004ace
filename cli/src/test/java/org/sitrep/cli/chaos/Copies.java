package org.sitrep.cli.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.QuorumInfo;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.sitrep.cli.Connection;
import org.sitrep.cli.broker.BrokerAnswer;

/** Who holds the copies of one topic's first partition, and whether all copies are up to date. */
final class Copies implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int ANSWER_SECONDS = 5;

  private final Admin admin;
  private final String topic;

  Copies(Connection connection, String topic) {
    this.admin = connection.admin();
    this.topic = topic;
  }

  /** The broker that leads. */
  int leader() {
    return first().leader().id();
  }

  /** One of the brokers that follow. */
  int follower() {
    TopicPartitionInfo partition = first();
    return partition.replicas().stream()
        .map(Node::id)
        .filter(each -> each != partition.leader().id())
        .findFirst()
        .orElseThrow();
  }

  /** Waits until another broker leads. */
  void awaitLeaderOtherThan(int broker) {
    awaitFirst(
        partition -> partition.leader() != null && partition.leader().id() != broker,
        "no other leader than " + broker);
  }

  /** Waits until the others know that this broker's copy is not up to date. */
  void awaitMissing(int broker) {
    awaitFirst(
        partition -> partition.isr().stream().noneMatch(node -> node.id() == broker),
        "broker " + broker + " is still taken for one that is there");
  }

  /** Waits until every copy of every topic, Kafka's own too, is up to date. */
  void awaitAllInSync() {
    awaitNoneOutOfDate();
    Conditions.await(PATIENCE, () -> behind().isEmpty(), () -> "copies are behind: " + behind());
  }

  // A broker that was cut off answers with what it knew before, until it has heard the news.
  private void awaitNoneOutOfDate() {
    long known = quorum().highWatermark();
    Conditions.await(
        PATIENCE,
        () -> quorum().voters().stream().allMatch(voter -> voter.logEndOffset() >= known),
        () -> "a broker has not heard all: " + quorum());
  }

  private QuorumInfo quorum() {
    return BrokerAnswer.to("what it has heard", admin.describeMetadataQuorum().quorumInfo());
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }

  private List<String> behind() {
    try {
      return admin
          .describeTopics(
              admin
                  .listTopics(new ListTopicsOptions().listInternal(true))
                  .names()
                  .get(ANSWER_SECONDS, TimeUnit.SECONDS))
          .allTopicNames()
          .get(ANSWER_SECONDS, TimeUnit.SECONDS)
          .values()
          .stream()
          .flatMap(
              each ->
                  each.partitions().stream()
                      .filter(Copies::isBehind)
                      .map(partition -> each.name() + "-" + partition.partition()))
          .toList();
    } catch (ExecutionException | TimeoutException silent) {
      return List.of("nobody tells: " + silent);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private void awaitFirst(Predicate<TopicPartitionInfo> condition, String otherwise) {
    Conditions.await(PATIENCE, () -> condition.test(first()), () -> otherwise + ": " + first());
  }

  private TopicPartitionInfo first() {
    Map<String, TopicDescription> described =
        BrokerAnswer.to("who leads", admin.describeTopics(List.of(topic)).allTopicNames());
    return described.get(topic).partitions().getFirst();
  }

  private static boolean isBehind(TopicPartitionInfo partition) {
    return partition.isr().size() < partition.replicas().size();
  }
}
