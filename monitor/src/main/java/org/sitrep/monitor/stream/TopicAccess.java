package org.sitrep.monitor.stream;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.sitrep.model.Topics;

/**
 * How the monitor reaches the topics.
 *
 * @param client settings of a Kafka client, {@code bootstrap.servers} among them
 * @param prefix in front of the names of the topics
 */
public record TopicAccess(Map<String, Object> client, String prefix) {
  private static final Map<String, Object> COMMITTED =
      Map.of(
          "isolation.level",
          "read_committed",
          "enable.auto.commit",
          "false",
          "auto.offset.reset",
          "earliest",
          "allow.auto.create.topics",
          "false");

  public TopicAccess {
    client = Map.copyOf(client);
  }

  /** A consumer without a group that sees committed records only; belongs to one thread. */
  KafkaConsumer<byte[], byte[]> consumer() {
    return consumer(Map.of());
  }

  /**
   * The same for looking up here and there. A fetch behind the last record waits at the broker, and
   * the next place is only asked for when it has come back: it must not wait for long.
   */
  KafkaConsumer<byte[], byte[]> seeker() {
    return consumer(Map.of("fetch.max.wait.ms", "5"));
  }

  private KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> own) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.putAll(COMMITTED);
    settings.putAll(own);
    settings.remove("group.id");
    settings.remove("group.instance.id");
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  String name(Topics topic) {
    return prefix + topic.topicName();
  }

  /** Shows no setting: any may be secret. */
  @Override
  public String toString() {
    return "topics " + prefix + "*";
  }
}
