package org.sitrep.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.cli.deadletter.Refused;
import org.sitrep.monitor.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sitrep dead-letters list}: what was set aside, where, and why. */
@Command(
    name = "list",
    description = {
      "Lists the records that no stage could use, the earliest first: time, place on the topic,"
          + " source, key, reason, and the beginning of the value.",
      "With --topic news.rejected those that were refused with a reason."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class DeadLettersListCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec CommandSpec spec = CommandSpec.create();

  @Mixin ConnectionOptions connection = new ConnectionOptions();

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      defaultValue = "news.dead-letters",
      description = "news.dead-letters (the default) or news.rejected, with the prefix if any")
  String topic = "";

  @Option(names = "--json", description = "one record a line as JSON")
  boolean json;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "0",
      description = "only the last N; 0 (the default) for all")
  int limit;

  DeadLettersListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (limit < 0) {
      throw new ParameterException(spec.commandLine(), "--limit " + limit + ", expected 0 or more");
    }
    if (!topic.endsWith("news.dead-letters") && !topic.endsWith("news.rejected")) {
      throw new ParameterException(
          spec.commandLine(), "--topic " + topic + ", expected news.dead-letters or news.rejected");
    }
    List<Refused> all = Refused.on(connection.running(terminal.environment()), topic);
    List<Refused> last =
        limit == 0 ? all : all.subList(Math.max(0, all.size() - limit), all.size());
    terminal.out().print(json ? JsonLines.of(last) : text(last));
    return 0;
  }

  private static String text(List<Refused> refused) {
    return refused.stream().map(DeadLettersListCommand::line).collect(Collectors.joining());
  }

  private static String line(Refused each) {
    String value = each.value();
    return Stream.of(
            each.time().toString(),
            each.at(),
            each.source(),
            String.valueOf(each.key()),
            each.reason().substring(each.reason().lastIndexOf('.') + 1) + ": " + each.detail(),
            value == null ? "" : value)
        .collect(Collectors.joining("\t", "", "\n"));
  }
}
