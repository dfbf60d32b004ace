package org.sitrep.aggregate.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.sitrep.model.Topics;

/**
 * What the aggregate stage can be told.
 *
 * @param bootstrapServers {@code bootstrap.servers}, the brokers, required
 * @param applicationId {@code application.id}, the group and, after the topic prefix, the start of
 *     the internal topics' names
 * @param topicPrefix {@code topic.prefix}, put before every topic's name
 * @param inputPrefix {@code input.prefix}, put before the name of the topic that is read, instead
 * @param stateDirectory {@code state.dir}, where the stores live; empty for Kafka's default
 * @param commitIntervalMillis {@code commit.interval.ms}, 1 to 600000: how long an output waits
 * @param threads {@code num.stream.threads}, 1 to 64
 * @param kafka {@code kafka.…}, handed on to Kafka Streams without that prefix
 */
public record AggregateConfig(
    String bootstrapServers,
    String applicationId,
    String topicPrefix,
    String inputPrefix,
    String stateDirectory,
    int commitIntervalMillis,
    int threads,
    Map<String, String> kafka) {
  private static final String KAFKA = "kafka.";
  private static final Set<String> KNOWN =
      Set.of(
          "bootstrap.servers",
          "application.id",
          "topic.prefix",
          "input.prefix",
          "state.dir",
          "commit.interval.ms",
          "num.stream.threads");

  public AggregateConfig {
    kafka = Map.copyOf(kafka);
  }

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException with everything that is wrong with them
   */
  public static AggregateConfig of(Map<String, String> settings) {
    List<String> mistakes = new ArrayList<>();
    for (String name : new TreeSet<>(settings.keySet())) {
      if (!KNOWN.contains(name) && !name.startsWith(KAFKA)) {
        mistakes.add("[" + name + "] unknown, expected one of " + new TreeSet<>(KNOWN));
      }
    }
    AggregateConfig config =
        new AggregateConfig(
            text(settings, "bootstrap.servers", "", "\\S+", mistakes),
            text(settings, "application.id", "sitrep-aggregate", "[A-Za-z0-9._-]+", mistakes),
            text(settings, "topic.prefix", "", "[A-Za-z0-9._-]*", mistakes),
            text(
                settings,
                "input.prefix",
                settings.getOrDefault("topic.prefix", ""),
                "[A-Za-z0-9._-]*",
                mistakes),
            text(settings, "state.dir", "", ".*", mistakes),
            number(settings, "commit.interval.ms", 50, 600_000, mistakes),
            number(settings, "num.stream.threads", 1, 64, mistakes),
            kafka(settings));
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", mistakes));
    }
    return config;
  }

  private static Map<String, String> kafka(Map<String, String> settings) {
    return settings.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(KAFKA))
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().substring(KAFKA.length()),
                Map.Entry::getValue,
                (one, other) -> one,
                TreeMap::new));
  }

  private static String text(
      Map<String, String> settings,
      String name,
      String fallback,
      String form,
      List<String> mistakes) {
    String value = settings.getOrDefault(name, fallback).strip();
    if (!value.matches(form)) {
      mistakes.add("[" + name + "] \"" + value + "\", expected " + form);
    }
    return value;
  }

  private static int number(
      Map<String, String> settings, String name, int fallback, int most, List<String> mistakes) {
    String value = settings.getOrDefault(name, Integer.toString(fallback)).strip();
    if (value.matches("[0-9]{1,9}")
        && Integer.parseInt(value) >= 1
        && Integer.parseInt(value) <= most) {
      return Integer.parseInt(value);
    }
    mistakes.add("[" + name + "] \"" + value + "\", expected 1 to " + most);
    return fallback;
  }

  /** The name of a topic on the broker. */
  public String topic(Topics topic) {
    return topicPrefix + topic.topicName();
  }

  /** The name of the topic that is read. */
  public String input(Topics topic) {
    return inputPrefix + topic.topicName();
  }

  /** The settings of Kafka Streams: exactly once, every name explicit, poison set aside. */
  public Properties properties() {
    Map<String, Object> all = new HashMap<>();
    // A stage that cannot write its dead letter stops: one may be larger than any good record.
    all.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        String.valueOf(Topics.largestDeadLetter()));
    all.putAll(kafka);
    all.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    all.put(StreamsConfig.APPLICATION_ID_CONFIG, topicPrefix + applicationId);
    all.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitIntervalMillis);
    all.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
    all.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    all.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    all.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, topic(Topics.DEAD_LETTERS));
    all.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
        LogAndContinueExceptionHandler.class);
    all.put(
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
        LogAndContinueProcessingExceptionHandler.class);
    all.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    if (!stateDirectory.isEmpty()) {
      all.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory);
    }
    Properties properties = new Properties();
    properties.putAll(all);
    return properties;
  }
}
