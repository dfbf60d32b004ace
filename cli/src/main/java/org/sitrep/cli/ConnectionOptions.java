package org.sitrep.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.broker.RunningBroker;
import picocli.CommandLine.Option;

/** The options that say which broker a command talks to. */
public final class ConnectionOptions {
  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      description = "a Kafka broker; without it one inside this process, or the one that runs")
  @Nullable String bootstrap;

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

  /** The broker the user named, if any. */
  Optional<Connection> named(Map<String, String> environment) {
    Map<String, String> settings = settings(environment);
    String named = bootstrap != null ? bootstrap : settings.get("bootstrap.servers");
    return Optional.ofNullable(named).map(address -> new Connection(address, settings));
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

  Map<String, String> settings(Map<String, String> environment) {
    Map<String, String> settings = new HashMap<>(Connection.settingsOf(environment));
    settings.putAll(properties);
    return settings;
  }
}
