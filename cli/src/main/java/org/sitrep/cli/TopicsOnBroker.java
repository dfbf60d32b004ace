package org.sitrep.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.broker.BrokerAnswer;
import org.sitrep.cli.broker.TopicState;
import org.sitrep.cli.run.RunConfig;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which topics a command means, and on which broker. */
final class TopicsOnBroker {
  @Spec(Spec.Target.MIXEE)
  CommandSpec spec = CommandSpec.create();

  @Mixin ConnectionOptions connection = new ConnectionOptions();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings, as sitrep.yaml: kafka.partitions, replication, topic-prefix")
  @Nullable Path file;

  /** The settings. */
  RunConfig config() {
    try {
      return file == null ? RunConfig.standard() : RunConfig.read(file);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
    }
  }

  /** The broker of the command line, else of the settings, else the one that runs here. */
  Connection broker(Map<String, String> environment, RunConfig config) {
    if (connection.named(environment).isPresent() || config.bootstrap().isEmpty()) {
      return connection.running(environment);
    }
    Map<String, String> settings = new HashMap<>(config.kafka());
    settings.putAll(connection.settings(environment));
    return new Connection(config.bootstrap(), settings);
  }

  /** The topics as the settings want them on a broker. */
  static List<TopicState> wanted(Admin admin, RunConfig config) {
    int brokers = BrokerAnswer.to("its nodes", admin.describeCluster().nodes()).size();
    return TopicState.wanted(config.topics(brokers));
  }
}
