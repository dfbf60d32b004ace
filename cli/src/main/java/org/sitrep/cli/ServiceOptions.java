package org.sitrep.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which running service a command asks: its broker, and its topics there. */
public final class ServiceOptions {
  @Mixin ConnectionOptions connection = new ConnectionOptions();

  @Option(
      names = "--topic-prefix",
      paramLabel = "P",
      description = "kafka.topic-prefix of the service, if it has one and --config does not say")
  @Nullable String prefix;

  /** The broker that the options name, else the settings, else the embedded one that runs now. */
  Connection broker(Map<String, String> environment) {
    return connection.running(environment);
  }

  /** What stands in front of the names of its topics. */
  String prefix() {
    String given = prefix;
    return given != null ? given : connection.config().topicPrefix();
  }
}
