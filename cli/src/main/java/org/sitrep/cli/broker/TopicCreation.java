package org.sitrep.cli.broker;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.sitrep.cli.Failure;
import org.sitrep.model.Topics;

/** Makes the topics of {@link Topics} that are not there yet; those that are stay as they are. */
public final class TopicCreation {
  private static final long PATIENCE_SECONDS = 20;

  private TopicCreation() {}

  /**
   * The same, with so many partitions.
   *
   * @throws Failure where the broker does not answer, or refuses
   */
  public static void ensure(Admin admin, int partitions) {
    ensure(admin, TopicShape.of(partitions));
  }

  /**
   * The same in a shape of one's own.
   *
   * @throws Failure where the broker does not answer, or refuses
   */
  public static void ensure(Admin admin, TopicShape shape) {
    ensure(admin, shape, Arrays.asList(Topics.values()));
  }

  /**
   * The same for some of them.
   *
   * @throws Failure where the broker does not answer, or refuses
   */
  public static void ensure(Admin admin, TopicShape shape, Collection<Topics> some) {
    List<NewTopic> topics =
        some.stream()
            .map(
                topic ->
                    new NewTopic(
                            shape.prefix() + topic.topicName(),
                            Optional.of(shape.partitions()),
                            Optional.of((short) shape.replication()))
                        .configs(shape.config(topic.config())))
            .toList();
    CreateTopicsResult made = admin.createTopics(topics);
    for (Map.Entry<String, KafkaFuture<Void>> each : made.values().entrySet()) {
      await(each.getKey(), each.getValue());
    }
    awaitKnown(admin, made.values().keySet());
  }

  // The controller has made them; the broker that a stage asks first may hear of it a little later,
  // and a stage whose topic nobody knows dies. Each question is a round trip, which is the pause.
  private static void awaitKnown(Admin admin, Set<String> topics) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    boolean known = false;
    while (!known) {
      try {
        awaitLeaders(
            admin,
            admin.describeTopics(topics).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        known = true;
      } catch (ExecutionException | TimeoutException notYet) {
        boolean unknown = notYet.getCause() instanceof UnknownTopicOrPartitionException;
        if (!unknown || System.nanoTime() - deadline > 0) {
          throw new Failure(
              "the topics were made, but cannot be seen: " + Failure.rootOf(notYet), notYet);
        }
      } catch (InterruptedException interrupted) {
        throw interrupted(interrupted);
      }
    }
  }

  // A leader that is known may not lead yet. A producer whose very first batch such a one refuses
  // while it takes the second can never deliver the first: what it sends then fails after two
  // minutes (KAFKA-15591). Only a leader at work tells its offsets; the client asks until it does.
  private static void awaitLeaders(Admin admin, Map<String, TopicDescription> topics)
      throws ExecutionException, TimeoutException, InterruptedException {
    Map<TopicPartition, OffsetSpec> all = new HashMap<>();
    topics.forEach(
        (name, topic) ->
            topic
                .partitions()
                .forEach(
                    each ->
                        all.put(new TopicPartition(name, each.partition()), OffsetSpec.latest())));
    admin.listOffsets(all).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static void await(String topic, KafkaFuture<Void> creation) {
    try {
      creation.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException refused) {
      if (!(refused.getCause() instanceof TopicExistsException)) {
        throw new Failure(
            "the topic " + topic + " cannot be made: " + Failure.rootOf(refused), refused);
      }
    } catch (TimeoutException late) {
      throw new Failure("the topic " + topic + " cannot be made: the broker does not answer", late);
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  private static Failure interrupted(InterruptedException interrupted) {
    Thread.currentThread().interrupt();
    return new Failure("interrupted while making the topics", interrupted);
  }
}
