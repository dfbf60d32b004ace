package org.sitrep.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The {@code sitrep} command: exit code 0 done, 2 wrong usage, 1 failed, with one sentence. */
@Command(
    name = "sitrep",
    description = "Who holds which city: a live, sourced table read from the news.",
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Sitrep {
  private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "show the log of Kafka and of the stages on standard error")
  boolean verbose;

  private Sitrep() {}

  public static void main(String[] arguments) {
    // Before any logger is made: it reads its level once.
    if (Arrays.asList(arguments).contains("--verbose")) {
      System.setProperty(LOG_LEVEL, "info");
    }
    int exit = run(Terminal.ofProcess(), arguments);
    Stopping.finish(exit);
  }

  /** Runs one command and gives its exit code; nothing is thrown. */
  static int run(Terminal terminal, String... arguments) {
    Secrets secrets = Secrets.of(terminal.environment(), arguments);
    CommandLine command = command(terminal);
    command.setParameterExceptionHandler(
        (wrong, given) -> {
          terminal.say(secrets.mask(oneLine(wrong)) + help(wrong.getCommandLine()));
          return CommandLine.ExitCode.USAGE;
        });
    command.setExecutionExceptionHandler(
        (failed, at, parsed) -> {
          terminal.say(secrets.mask(oneLine(failed)));
          return CommandLine.ExitCode.SOFTWARE;
        });
    int exit = command.execute(arguments);
    terminal.out().flush();
    terminal.err().flush();
    return exit;
  }

  /** All commands. */
  static CommandLine command(Terminal terminal) {
    return new CommandLine(new Sitrep())
        .addSubcommand(new ReplayCommand(terminal))
        .addSubcommand(new RunCommand(terminal))
        .addSubcommand(new ExtractCommand(terminal))
        .addSubcommand(new AssessCommand(terminal))
        .addSubcommand(new ExplainCommand(terminal))
        .addSubcommand(new EvaluateCommand(terminal))
        .addSubcommand(new CheckCommand(terminal))
        .addSubcommand(new TableCommand(terminal))
        .addSubcommand(new WatchCommand(terminal))
        .addSubcommand(new RowCommand(terminal))
        .addSubcommand(new HistoryCommand(terminal))
        .addSubcommand(new DiffCommand(terminal))
        .addSubcommand(new RebuildCommand(terminal))
        .addSubcommand(new MethodCommand(terminal))
        .addSubcommand(new TailCommand(terminal))
        .addSubcommand(BenchCommand.of(terminal))
        .addSubcommand(new SourcesCommand(terminal))
        .addSubcommand(
            new CommandLine(new DeadLettersCommand())
                .addSubcommand(new DeadLettersListCommand(terminal))
                .addSubcommand(new DeadLettersRetryCommand(terminal)))
        .addSubcommand(
            new CommandLine(new TopicsCommand())
                .addSubcommand(new TopicsCreateCommand(terminal))
                .addSubcommand(new TopicsDescribeCommand(terminal))
                .addSubcommand(new TopicsDiffCommand(terminal)))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
  }

  private static String help(CommandLine command) {
    return " (see " + command.getCommandSpec().qualifiedName() + " --help)";
  }

  private static String oneLine(Throwable thrown) {
    String message =
        thrown instanceof Failure || thrown instanceof CommandLine.ParameterException
            ? String.valueOf(thrown.getMessage())
            : thrown.getClass().getSimpleName() + ": " + Failure.rootOf(thrown);
    return message.replaceAll("\\s*\\R\\s*", " ").strip();
  }

  /** The version of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      @Nullable String version = Sitrep.class.getPackage().getImplementationVersion();
      return new String[] {"sitrep " + (version == null ? "in development" : version)};
    }
  }
}
