package org.sitrep.cli;

import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sitrep bench}: what it costs, each figure beside its floor of the same run. */
@Command(
    name = "bench",
    description = {
      "Measures on an embedded broker and prints each figure beside its floor, which does no more"
          + " than it must, measured in the same run: only the ratios mean much.",
      "Without a name all are run as they are by default, in some minutes."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "[NAME]",
    versionProvider = Sitrep.Version.class)
final class BenchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec CommandSpec spec = CommandSpec.create();

  private BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The command, with one of its own for each benchmark that is there. */
  static CommandLine of(Terminal terminal) {
    CommandLine command = new CommandLine(new BenchCommand(terminal));
    ServiceLoader.load(Benchmark.class).forEach(command::addSubcommand);
    return command;
  }

  @Override
  public Integer call() {
    if (spec.subcommands().isEmpty()) {
      throw new Failure(
          "the benchmarks are not part of this program: start ./sitrep bench where its source is");
    }
    int exit = 0;
    for (CommandLine command : spec.subcommands().values()) {
      terminal.out().println("== " + command.getCommandName());
      terminal.out().flush();
      exit = Math.max(exit, command.execute());
    }
    return exit;
  }
}
