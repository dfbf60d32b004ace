package org.sitrep.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.broker.RunningBroker;
import org.sitrep.cli.run.RunConfig;
import picocli.CommandLine.Option;

/**
 * The options that say which broker a command talks to, and how: the one place where that is
 * decided for all commands.
 */
public final class ConnectionOptions {
  private static final String BROKERS = "bootstrap.servers";

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      description = "a Kafka broker; without it one inside this process, or the one that runs")
  @Nullable String bootstrap;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings, as sitrep.yaml; of its kafka: the brokers and their properties")
  @Nullable Path config;

  @Option(
      names = "--broker-config",
      paramLabel = "FILE",
      description =
          "Kafka client settings, as a file of properties, such as those of a login: it stands over"
              + " --config, and the environment and --property over it")
  @Nullable Path brokerConfig;

  @Option(
      names = "--property",
      paramLabel = "K=V",
      description =
          "a Kafka client setting, as often as needed; SITREP_KAFKA_SECURITY_PROTOCOL=… in the"
              + " environment sets security.protocol, and so on")
  Map<String, String> properties = new HashMap<>();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the folder of the embedded broker, kept; without it a temporary one")
  @Nullable Path data;

  private @Nullable RunConfig read;
  private Map<String, String> resolved = Map.of();

  /** The broker the user named, if any: on the command line, in the environment or in a file. */
  Optional<Connection> named(Map<String, String> environment) {
    Map<String, String> settings = settings(environment);
    String named = bootstrap != null ? bootstrap : settings.get(BROKERS);
    String address = named != null ? named : config().bootstrap();
    return address.isEmpty() ? Optional.empty() : Optional.of(new Connection(address, settings));
  }

  /** The broker the user named, else the embedded one that runs now. */
  Connection running(Map<String, String> environment) {
    return named(environment)
        .or(
            () ->
                RunningBroker.find(data, environment)
                    .map(address -> new Connection(address, settings(environment))))
        .orElseThrow(
            () ->
                new Failure(
                    "no broker runs that this command knows of: give --bootstrap HOST:PORT, or"
                        + " start 'sitrep replay' first"));
  }

  /**
   * The settings of every client: those of {@code --config} ({@code kafka.properties}, then {@code
   * kafka.properties-file}), of {@code --broker-config}, of the environment, of {@code --property};
   * each stands over those before it.
   */
  Map<String, String> settings(Map<String, String> environment) {
    Map<String, String> settings = new HashMap<>(config().kafka());
    if (!config().kafkaFile().isEmpty()) {
      settings.putAll(file("[kafka.properties-file]", Path.of(config().kafkaFile())));
    }
    if (brokerConfig != null) {
      settings.putAll(file("--broker-config", brokerConfig));
    }
    settings.putAll(Connection.settingsOf(environment));
    settings.putAll(properties);
    resolved = Map.copyOf(settings);
    return settings;
  }

  /**
   * The settings of the service; those that hold without a file where none is named.
   *
   * @throws WrongSettings with everything that is wrong with the file
   */
  RunConfig config() {
    RunConfig known = read;
    if (known == null) {
      try {
        known = config == null ? RunConfig.standard() : RunConfig.read(config);
      } catch (IllegalArgumentException wrong) {
        throw new WrongSettings(String.valueOf(wrong.getMessage()), wrong);
      }
      read = known;
    }
    return known;
  }

  /** What was given to clients so far, of which no message may show a secret. */
  Map<String, String> resolved() {
    return resolved;
  }

  private static Map<String, String> file(String option, Path file) {
    Properties given = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      given.load(reader);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new WrongSettings(option + ": " + file + " cannot be read as properties", unreadable);
    }
    Map<String, String> settings = new HashMap<>();
    given.stringPropertyNames().forEach(name -> settings.put(name, given.getProperty(name)));
    return settings;
  }
}
