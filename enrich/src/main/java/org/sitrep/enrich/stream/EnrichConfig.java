package org.sitrep.enrich.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.sitrep.model.Topics;

/**
 * How the enrich stage runs.
 *
 * @param topicPrefix stands in front of every topic name, empty by default
 * @param settings any Kafka Streams or client property, beside those the stage sets itself
 */
public record EnrichConfig(String topicPrefix, Map<String, String> settings) {
  /** The setting that gives the topic prefix. */
  public static final String TOPIC_PREFIX = "topic.prefix";

  /** The setting that gives the prefix of the topic that is read; the topic prefix by default. */
  public static final String INPUT_PREFIX = "input.prefix";

  /** The setting that gives the days for which an article that came is remembered. */
  public static final String HORIZON_DAYS = "versions.horizon.days";

  private static final String DEFAULT_HORIZON_DAYS = "30";
  private static final Set<String> OWN = Set.of(TOPIC_PREFIX, INPUT_PREFIX, HORIZON_DAYS);
  private static final String COMMIT_INTERVAL_MS = "100";

  public EnrichConfig {
    settings = Map.copyOf(settings);
  }

  /**
   * Reads settings.
   *
   * @throws IllegalArgumentException with every mistake, a line each
   */
  public static EnrichConfig of(Map<String, String> given) {
    List<String> mistakes = new ArrayList<>();
    String prefix = given.getOrDefault(TOPIC_PREFIX, "");
    if (!prefix.matches("[A-Za-z0-9._-]{0,100}")) {
      mistakes.add("[topic.prefix] expected letters, digits, dots, dashes, got " + prefix);
    }
    String input = given.getOrDefault(INPUT_PREFIX, prefix);
    if (!input.matches("[A-Za-z0-9._-]{0,100}")) {
      mistakes.add("[input.prefix] expected letters, digits, dots, dashes, got " + input);
    }
    if (given.getOrDefault(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "").isBlank()) {
      mistakes.add("[bootstrap.servers] missing, expected host:port of a broker");
    }
    String days = given.getOrDefault(HORIZON_DAYS, DEFAULT_HORIZON_DAYS);
    if (!days.matches("[1-9][0-9]{0,4}")) {
      mistakes.add("[" + HORIZON_DAYS + "] expected 1 to 99999 days, got " + days);
    }
    EnrichConfig config = new EnrichConfig(prefix, given);
    if (mistakes.isEmpty()) {
      try {
        new StreamsConfig(config.properties());
      } catch (ConfigException e) {
        mistakes.add("[enrich] " + e.getMessage());
      }
    }
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", mistakes));
    }
    return config;
  }

  /** The name of a topic with the prefix. */
  public String topic(Topics topic) {
    return topicPrefix + topic.topicName();
  }

  /** The name of the topic that is read. */
  public String input(Topics topic) {
    return settings.getOrDefault(INPUT_PREFIX, topicPrefix) + topic.topicName();
  }

  /** For how many days an article is remembered after it last came, 30 by default. */
  public int horizonDays() {
    return Integer.parseInt(settings.getOrDefault(HORIZON_DAYS, DEFAULT_HORIZON_DAYS));
  }

  /** What Kafka Streams is given: exactly once, poison to the dead letters, every name explicit. */
  public Properties properties() {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, topicPrefix + "sitrep-enrich");
    properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_INTERVAL_MS);
    // A stage that cannot write its dead letter stops: one may be larger than any good record.
    properties.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        String.valueOf(Topics.largestDeadLetter()));
    settings.forEach(
        (name, value) -> {
          if (!OWN.contains(name)) {
            properties.put(name, value);
          }
        });
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, "true");
    properties.put(
        StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, topic(Topics.DEAD_LETTERS));
    properties.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
        LogAndContinueExceptionHandler.class.getName());
    properties.put(
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
        LogAndContinueProcessingExceptionHandler.class.getName());
    return properties;
  }
}
