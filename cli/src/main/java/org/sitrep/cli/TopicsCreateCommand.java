package org.sitrep.cli;

import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.sitrep.cli.broker.BrokerAnswer;
import org.sitrep.cli.broker.TopicCreation;
import org.sitrep.cli.run.RunConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sitrep topics create}: makes those that are missing. */
@Command(
    name = "create",
    description = "Makes the topics that are missing; those that are there stay as they are.",
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class TopicsCreateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin TopicsOnBroker topics = new TopicsOnBroker();

  TopicsCreateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RunConfig config = topics.config();
    try (Admin admin = topics.admin(terminal.environment())) {
      int brokers = BrokerAnswer.to("its nodes", admin.describeCluster().nodes()).size();
      TopicCreation.ensure(admin, config.topics(brokers));
      return 0;
    }
  }
}
