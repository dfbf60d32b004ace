package org.sitrep.cli;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/**
 * How to reach a broker.
 *
 * @param bootstrap {@code host:port}, several with commas
 * @param settings Kafka client settings of the user's, for clients and Streams alike
 */
public record Connection(String bootstrap, Map<String, String> settings) {
  private static final String VARIABLE = "SITREP_KAFKA_";
  private static final long PATIENCE_SECONDS = 20;

  public Connection {
    settings = Map.copyOf(settings);
  }

  /** {@code SITREP_KAFKA_SECURITY_PROTOCOL} becomes {@code security.protocol}, and so on. */
  static Map<String, String> settingsOf(Map<String, String> environment) {
    Map<String, String> settings = new HashMap<>();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(VARIABLE)) {
            String key = name.substring(VARIABLE.length()).toLowerCase(Locale.ROOT);
            settings.put(key.replace('_', '.'), value);
          }
        });
    return settings;
  }

  /** The settings of a client: the user's stand over those given. */
  public Map<String, Object> client(Map<String, ?> defaults) {
    Map<String, Object> all = new HashMap<>(defaults);
    all.putAll(settings);
    all.put("bootstrap.servers", bootstrap);
    return all;
  }

  /**
   * An admin client of a broker that answers.
   *
   * @throws Failure in one sentence, within 30 seconds, where none does
   */
  public Admin admin() {
    Admin admin;
    try {
      admin =
          Admin.create(
              client(Map.of("default.api.timeout.ms", 15000, "request.timeout.ms", 10000)));
    } catch (KafkaException wrong) {
      throw new Failure("no client for " + bootstrap + ": " + Failure.rootOf(wrong), wrong);
    }
    try {
      admin.describeCluster().nodes().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return admin;
    } catch (ExecutionException | TimeoutException silent) {
      admin.close(java.time.Duration.ZERO);
      throw new Failure("no Kafka broker answers at " + bootstrap + reason(silent), silent);
    } catch (InterruptedException interrupted) {
      admin.close(java.time.Duration.ZERO);
      Thread.currentThread().interrupt();
      throw new Failure("interrupted while looking for " + bootstrap, interrupted);
    }
  }

  private static String reason(Exception silent) {
    String root = Failure.rootOf(silent);
    return silent.getCause() instanceof org.apache.kafka.common.errors.TimeoutException
            || silent instanceof TimeoutException
        ? ""
        : ": " + root;
  }
}
