package org.sitrep.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sitrep.cli.deadletter.Position;
import org.sitrep.cli.deadletter.Retry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep dead-letters retry}: hands dead letters to the stages again. */
@Command(
    name = "retry",
    description = {
      "Writes dead letters back to the topic each came from, key and bytes as they were, once:"
          + " those retried before, and those that came of a retry, only with --again.",
      "Prints what was retried, one PARTITION@OFFSET a line."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class DeadLettersRetryCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec CommandSpec spec = CommandSpec.create();

  @Mixin ConnectionOptions connection = new ConnectionOptions();

  @Parameters(
      paramLabel = "PARTITION@OFFSET",
      arity = "0..*",
      description = "which, as the list shows them")
  List<String> which = new ArrayList<>();

  @Option(names = "--all", description = "all of them")
  boolean all;

  @Option(names = "--again", description = "also those that were retried before")
  boolean again;

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      defaultValue = "news.dead-letters",
      description = "news.dead-letters (the default), with the prefix if any")
  String topic = "";

  DeadLettersRetryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (all != which.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "expected PARTITION@OFFSET, or --all");
    }
    Set<Position> asked = new LinkedHashSet<>();
    for (String each : which) {
      asked.add(Position.parse(each).orElseThrow(() -> wrong(each)));
    }
    Retry retry = new Retry(connection.running(terminal.environment()), topic);
    Retry.Result result = all ? retry.all(again) : retry.of(asked, again);
    result.retried().forEach(each -> terminal.out().println(each));
    say("retried before, left alone (--again retries them)", result.before());
    say("not on " + topic, result.unknown());
    say("no header tells where they came from", result.homeless());
    return result.unknown().isEmpty() && result.homeless().isEmpty() ? 0 : 1;
  }

  private ParameterException wrong(String given) {
    return new ParameterException(
        spec.commandLine(), "\"" + given + "\", expected PARTITION@OFFSET such as 0@15");
  }

  private void say(String what, Collection<Position> positions) {
    if (!positions.isEmpty()) {
      terminal.say(
          what
              + ": "
              + positions.stream().map(Position::toString).collect(Collectors.joining(" ")));
    }
  }
}
