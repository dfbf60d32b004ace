package org.sitrep.cli.broker;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.sitrep.cli.Failure;
import org.sitrep.model.Topics;

/** Makes the topics of {@link Topics} that are not there yet; those that are stay as they are. */
public final class TopicCreation {
  private static final long PATIENCE_SECONDS = 20;

  private TopicCreation() {}

  /**
   * @param partitions of each topic that is made
   * @throws Failure where the broker does not answer, or refuses
   */
  public static void ensure(Admin admin, int partitions) {
    List<NewTopic> topics =
        Arrays.stream(Topics.values())
            .map(
                topic ->
                    new NewTopic(topic.topicName(), Optional.of(partitions), Optional.empty())
                        .configs(topic.config()))
            .toList();
    CreateTopicsResult made = admin.createTopics(topics);
    for (Map.Entry<String, KafkaFuture<Void>> each : made.values().entrySet()) {
      await(each.getKey(), each.getValue());
    }
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
      Thread.currentThread().interrupt();
      throw new Failure("interrupted while making the topic " + topic, interrupted);
    }
  }
}
