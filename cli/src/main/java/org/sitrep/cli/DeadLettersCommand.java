package org.sitrep.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sitrep dead-letters}: what no stage could use. */
@Command(
    name = "dead-letters",
    description = "Lists what no stage could use and why, and hands it to the stages again.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "list|retry",
    versionProvider = Sitrep.Version.class)
final class DeadLettersCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "expected list or retry");
  }
}
