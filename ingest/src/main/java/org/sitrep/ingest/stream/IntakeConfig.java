package org.sitrep.ingest.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.Json;

/**
 * How intakes reach the broker.
 *
 * @param client settings of every Kafka client, with {@code bootstrap.servers}
 * @param topicPrefix in front of every topic, group and transactional id; empty for none
 * @param instance the name of this process in its groups, under which it goes on at once when it is
 *     started again after a kill; empty for none
 * @param session how long a process may be silent before others take its sources
 */
public record IntakeConfig(
    Map<String, Object> client, String topicPrefix, String instance, Duration session) {
  /** What a killed process has open is given up after so long, as in Kafka Streams. */
  private static final int TRANSACTION_MILLIS = 10_000;

  /** One record of the largest size, and then some. */
  private static final long BUFFER_BYTES = 2L * Json.MAXIMUM_BYTES;

  /** A step has many articles for each partition: few large batches cost much less than many. */
  private static final int BATCH_BYTES = 256 * 1024;

  public IntakeConfig {
    client = Map.copyOf(client);
  }

  String topic() {
    return topicPrefix + Topics.INTAKE.topicName();
  }

  String group(String owner) {
    return topicPrefix + "sitrep-intake-" + owner;
  }

  Map<String, Object> admin() {
    return Map.copyOf(client);
  }

  Map<String, Object> producer(String transactionalId) {
    Map<String, Object> all = new HashMap<>();
    all.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
    all.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    all.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
    // A transaction that takes longer than it may is over anyway.
    all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3 * TRANSACTION_MILLIS);
    all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, TRANSACTION_MILLIS);
    all.putAll(client);
    all.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    all.put(ProducerConfig.ACKS_CONFIG, "all");
    all.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Json.MAXIMUM_BYTES);
    return all;
  }

  /** Reads committed records of partitions that it is given. */
  Map<String, Object> reader() {
    Map<String, Object> all = new HashMap<>(client);
    all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    all.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    all.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    return all;
  }

  /** Shares the partitions with others of its group. */
  Map<String, Object> member(String owner) {
    Map<String, Object> all = new HashMap<>(reader());
    all.put(ConsumerConfig.GROUP_ID_CONFIG, group(owner));
    all.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    all.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) session.toMillis());
    all.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int) session.toMillis() / 5);
    if (!instance.isEmpty()) {
      all.put(CommonClientConfigs.GROUP_INSTANCE_ID_CONFIG, instance);
    }
    return all;
  }
}
