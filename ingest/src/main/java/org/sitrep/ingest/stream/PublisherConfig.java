package org.sitrep.ingest.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.sitrep.model.wire.Json;

/**
 * How the publisher reaches the broker: the given producer properties, and those that make a
 * publication exactly what was said, once.
 */
public record PublisherConfig(Map<String, String> properties) {
  private static final Map<String, String> FIXED =
      Map.of(
          ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
          "true",
          ProducerConfig.ACKS_CONFIG,
          "all",
          ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
          String.valueOf(Json.MAXIMUM_BYTES),
          ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
          StringSerializer.class.getName(),
          ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
          ByteArraySerializer.class.getName());

  /**
   * Checks the properties of a producer.
   *
   * @throws IllegalArgumentException with every mistake, a line each: one that is missing, unknown,
   *     of a wrong value, or not to be chosen
   */
  public PublisherConfig {
    Map<String, String> all = new HashMap<>(FIXED);
    List<String> mistakes = new ArrayList<>();
    new TreeMap<>(properties)
        .forEach(
            (name, value) -> {
              String fixed = FIXED.get(name);
              if (fixed != null && !fixed.equals(value)) {
                mistakes.add("[%s] %s, expected %s or nothing".formatted(name, value, fixed));
              } else if (!ProducerConfig.configNames().contains(name)) {
                mistakes.add("[" + name + "] unknown, expected a property of a Kafka producer");
              }
              all.putIfAbsent(name, value);
            });
    if (all.getOrDefault(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "").isBlank()) {
      mistakes.add("[bootstrap.servers] missing, expected host:port of a broker");
    }
    ProducerConfig.configDef().validate(all).stream()
        .filter(value -> !value.name().equals(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG))
        .flatMap(
            value -> value.errorMessages().stream().map(why -> "[" + value.name() + "] " + why))
        .sorted()
        .forEach(mistakes::add);
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", mistakes));
    }
    properties = Map.copyOf(all);
  }
}
