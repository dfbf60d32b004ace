package org.sitrep.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.sitrep.cli.broker.TopicState;
import org.sitrep.cli.run.RunConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sitrep topics diff}: what a broker has otherwise than the settings want it. */
@Command(
    name = "diff",
    description =
        "Says what the broker has otherwise than it should be; the exit code is 1 where it has.",
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class TopicsDiffCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin TopicsOnBroker topics = new TopicsOnBroker();

  TopicsDiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RunConfig config = topics.config();
    try (Admin admin = topics.admin(terminal.environment())) {
      List<TopicState> wanted = TopicsOnBroker.wanted(admin, config);
      Map<String, TopicState> found =
          TopicState.found(admin, wanted).stream()
              .collect(Collectors.toMap(TopicState::name, Function.identity()));
      List<String> differences =
          wanted.stream()
              .flatMap(
                  each -> each.differences(Optional.ofNullable(found.get(each.name()))).stream())
              .toList();
      differences.forEach(terminal.out()::println);
      terminal.say(differences.isEmpty() ? "no difference" : differences.size() + " differences");
      return differences.isEmpty() ? 0 : 1;
    }
  }
}
