package org.sitrep.cli;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.sitrep.cli.broker.BrokerAnswer;
import org.sitrep.cli.broker.TopicState;
import org.sitrep.cli.run.RunConfig;
import picocli.CommandLine.Mixin;

/** The options that say which topics a command means, and on which broker. */
final class TopicsOnBroker {
  @Mixin ConnectionOptions connection = new ConnectionOptions();

  /** The settings: {@code kafka.partitions}, {@code replication}, {@code topic-prefix}. */
  RunConfig config() {
    return connection.config();
  }

  /** An admin client of the broker of the command line, else of the settings, else that runs. */
  Admin admin(Map<String, String> environment) {
    return connection.running(environment).admin();
  }

  /** The topics as the settings want them on a broker. */
  static List<TopicState> wanted(Admin admin, RunConfig config) {
    int brokers = BrokerAnswer.to("its nodes", admin.describeCluster().nodes()).size();
    return TopicState.wanted(config.topics(brokers));
  }
}
