package org.sitrep.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.sitrep.cli.broker.TopicState;
import org.sitrep.cli.run.RunConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sitrep topics describe}: the topics as a broker has them. */
@Command(
    name = "describe",
    description = "Shows the topics as the broker has them: key, partitions, copies, settings.",
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class TopicsDescribeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin TopicsOnBroker topics = new TopicsOnBroker();

  TopicsDescribeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RunConfig config = topics.config();
    try (Admin admin = topics.admin(terminal.environment())) {
      for (TopicState each : TopicState.found(admin, TopicsOnBroker.wanted(admin, config))) {
        terminal
            .out()
            .printf(
                "%s\tkey %s\tpartitions %d\tcopies %d\t%s%n",
                each.name(),
                each.topic().key(),
                each.partitions(),
                each.replication(),
                settings(each.config()));
      }
      return 0;
    }
  }

  private static String settings(Map<String, String> config) {
    return new TreeMap<>(config)
        .entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining(" "));
  }
}
