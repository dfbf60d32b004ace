package org.sitrep.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.logs.LogFormat;
import org.sitrep.cli.logs.Logs;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
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
  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "show the log of Kafka and of the stages on standard error")
  boolean verbose;

  @Option(
      names = "--log-format",
      scope = ScopeType.INHERIT,
      paramLabel = "text|json",
      description =
          "how what is said on standard error is written: sentences, or one JSON object a line with"
              + " warnings too")
  LogFormat logFormat = LogFormat.TEXT;

  private Sitrep() {}

  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    boolean verbose = Arrays.asList(arguments).contains("--verbose");
    Logs.begin(terminal.err(), verbose, Secrets.of(terminal.environment(), arguments)::mask);
    int exit = run(terminal, arguments);
    Stopping.finish(exit);
  }

  /** Runs one command and gives its exit code; nothing is thrown. */
  static int run(Terminal terminal, String... arguments) {
    Logs.use(format(arguments));
    Secrets secrets = Secrets.of(terminal.environment(), arguments);
    CommandLine command = command(terminal);
    command.setParameterExceptionHandler(
        (wrong, given) -> {
          terminal.fail(secrets.mask(oneLine(wrong)) + help(wrong.getCommandLine()));
          return CommandLine.ExitCode.USAGE;
        });
    command.setExecutionExceptionHandler(
        (failed, at, parsed) -> {
          boolean usage = failed instanceof WrongSettings;
          String sentence = secrets.and(given(at.getCommandSpec())).mask(oneLine(failed));
          terminal.fail(usage ? sentence + help(at) : sentence);
          return usage ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
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
        .addSubcommand(new TraceCommand(terminal))
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

  /** What the arguments say of it, also where the rest of them is wrong. */
  private static LogFormat format(String... arguments) {
    List<String> all = Arrays.asList(arguments);
    int named = all.indexOf("--log-format");
    boolean json =
        all.contains("--log-format=json")
            || (named >= 0 && named + 1 < all.size() && all.get(named + 1).equals("json"));
    return json ? LogFormat.JSON : LogFormat.TEXT;
  }

  private static String help(CommandLine command) {
    return " (see " + command.getCommandSpec().qualifiedName() + " --help)";
  }

  /** What the options of a command have read in files, where secrets may stand. */
  private static Map<String, String> given(CommandSpec command) {
    Map<String, String> given = new HashMap<>();
    for (CommandSpec mixin : command.mixins().values()) {
      given.putAll(given(mixin));
      if (mixin.userObject() instanceof ConnectionOptions connection) {
        given.putAll(connection.resolved());
      }
    }
    return given;
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
