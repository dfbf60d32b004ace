package org.sitrep.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.run.RunConfig;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which running service a command asks: its broker, and its topics there. */
public final class ServiceOptions {
  @Mixin ConnectionOptions connection = new ConnectionOptions();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the settings of the service: its kafka.bootstrap, properties and topic-prefix")
  @Nullable Path config;

  @Option(
      names = "--topic-prefix",
      paramLabel = "P",
      description = "kafka.topic-prefix of the service, if it has one")
  @Nullable String prefix;

  private @Nullable RunConfig read;

  /** The broker that the options name, else the settings, else the embedded one that runs now. */
  Connection broker(Map<String, String> environment) {
    return connection
        .named(environment)
        .orElseGet(
            () -> {
              RunConfig settings = settings();
              if (settings == null || settings.bootstrap().isEmpty()) {
                return connection.running(environment);
              }
              Map<String, String> all = new HashMap<>(settings.kafka());
              all.putAll(connection.settings(environment));
              return new Connection(settings.bootstrap(), all);
            });
  }

  /** What stands in front of the names of its topics. */
  String prefix() {
    String given = prefix;
    RunConfig settings = settings();
    return given != null ? given : settings == null ? "" : settings.topicPrefix();
  }

  private @Nullable RunConfig settings() {
    Path file = config;
    if (file != null && read == null) {
      if (!Files.isReadable(file)) {
        throw new Failure("no such settings: " + file);
      }
      try {
        read = RunConfig.read(file);
      } catch (IllegalArgumentException wrong) {
        throw new Failure(String.valueOf(wrong.getMessage()), wrong);
      }
    }
    return read;
  }
}
