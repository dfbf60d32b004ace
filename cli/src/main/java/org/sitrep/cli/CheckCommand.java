package org.sitrep.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.sitrep.cli.broker.TopicState;
import org.sitrep.cli.check.BrokerCheck;
import org.sitrep.cli.check.CheckPart;
import org.sitrep.cli.check.Finding;
import org.sitrep.cli.check.MachineCheck;
import org.sitrep.cli.check.PermissionCheck;
import org.sitrep.cli.check.Principal;
import org.sitrep.cli.check.SettingsCheck;
import org.sitrep.cli.run.RunConfig;
import org.sitrep.enrich.check.Check;
import org.sitrep.monitor.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitrep check}: whether all that a service needs is as it should be. */
@Command(
    name = "check",
    description = {
      "Looks at all that a service needs, and names every fault at once: the data files (every"
          + " lexicon and language file is read, every example of every rule run), the settings,"
          + " this machine's ports and folders, the brokers, their topics, what they let it do.",
      "Nothing is changed. The exit code is 1 where there is a fault."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin ServiceOptions service = new ServiceOptions();

  @Mixin OwnFiles own = new OwnFiles();

  @Parameters(
      paramLabel = "PART",
      description =
          "files, settings, machine, broker, topics, permissions; all of them where none is named,"
              + " those that ask a broker where one is named or runs here")
  Set<CheckPart> parts = EnumSet.noneOf(CheckPart.class);

  @Option(names = "--json", description = "one finding a line as JSON")
  boolean json;

  private final List<Finding> found = new ArrayList<>();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (isWanted(CheckPart.FILES)) {
      files();
    }
    Optional<RunConfig> config = settings();
    if (config.isPresent() && isWanted(CheckPart.SETTINGS)) {
      found.addAll(SettingsCheck.of(config.get()));
    }
    if (config.isPresent() && isWanted(CheckPart.MACHINE)) {
      found.addAll(MachineCheck.of(config.get(), service.connection.data));
    }
    if (config.isPresent()) {
      broker(config.get());
    }
    terminal.out().print(json ? JsonLines.of(found) : text());
    long faults = found.stream().filter(each -> each.level() == Finding.Level.FAULT).count();
    terminal.say(faults == 0 ? "no fault" : faults + (faults == 1 ? " fault" : " faults"));
    return faults == 0 ? 0 : 1;
  }

  private void files() {
    Check check = Check.of(own.files());
    check
        .counts()
        .forEach((name, count) -> found.add(Finding.ok(CheckPart.FILES, count + " " + name)));
    check.faults().forEach(fault -> found.add(Finding.fault(CheckPart.FILES, fault.toString())));
  }

  private Optional<RunConfig> settings() {
    try {
      RunConfig config = service.connection.config();
      service.connection.settings(terminal.environment());
      if (isWanted(CheckPart.SETTINGS) && service.connection.config != null) {
        found.add(Finding.ok(CheckPart.SETTINGS, service.connection.config + " can be read"));
      }
      return Optional.of(config);
    } catch (WrongSettings wrong) {
      for (String each : wrong.mistakes()) {
        found.add(Finding.fault(CheckPart.SETTINGS, each));
      }
      return Optional.empty();
    }
  }

  private void broker(RunConfig config) {
    List<CheckPart> wanted =
        EnumSet.allOf(CheckPart.class).stream()
            .filter(CheckPart::asksBroker)
            .filter(this::isWanted)
            .toList();
    if (wanted.isEmpty()) {
      return;
    }
    Map<String, String> environment = terminal.environment();
    try (Admin admin = service.broker(environment).admin()) {
      for (CheckPart part : wanted) {
        found.addAll(ask(part, admin, config));
      }
    } catch (Failure silent) {
      boolean asked = !parts.isEmpty() || service.connection.named(environment).isPresent();
      String what = String.valueOf(silent.getMessage());
      found.add(
          asked
              ? Finding.fault(CheckPart.BROKER, what)
              : Finding.note(CheckPart.BROKER, "not looked at: " + what));
    }
  }

  private List<Finding> ask(CheckPart part, Admin admin, RunConfig config) {
    try {
      return switch (part) {
        case TOPICS -> topics(admin, config);
        case PERMISSIONS ->
            PermissionCheck.of(
                admin,
                service.prefix(),
                Principal.of(service.connection.settings(terminal.environment())));
        case BROKER, FILES, SETTINGS, MACHINE -> BrokerCheck.of(admin, config);
      };
    } catch (Failure refused) {
      return List.of(Finding.fault(part, String.valueOf(refused.getMessage())));
    }
  }

  private static List<Finding> topics(Admin admin, RunConfig config) {
    List<TopicState> wanted = TopicsOnBroker.wanted(admin, config);
    Map<String, TopicState> there =
        TopicState.found(admin, wanted).stream()
            .collect(Collectors.toMap(TopicState::name, Function.identity()));
    if (there.isEmpty()) {
      return List.of(
          Finding.note(CheckPart.TOPICS, "none can be seen yet: 'sitrep run' makes them"));
    }
    List<Finding> differences =
        wanted.stream()
            .flatMap(each -> each.differences(Optional.ofNullable(there.get(each.name()))).stream())
            .map(each -> Finding.fault(CheckPart.TOPICS, each))
            .toList();
    return differences.isEmpty()
        ? List.of(Finding.ok(CheckPart.TOPICS, wanted.size() + " topics are as they should be"))
        : differences;
  }

  private boolean isWanted(CheckPart part) {
    return parts.isEmpty() || parts.contains(part);
  }

  private String text() {
    return found.stream()
        .map(
            each ->
                "%-5s  %-11s  %s%n".formatted(each.level().word(), each.part().word(), each.what()))
        .collect(Collectors.joining());
  }
}
