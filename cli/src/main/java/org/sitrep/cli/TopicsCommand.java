package org.sitrep.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sitrep topics}: the topics on a broker. */
@Command(
    name = "topics",
    description = "Makes the topics, shows them, or says what differs from what they should be.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "create|describe|diff",
    versionProvider = Sitrep.Version.class)
final class TopicsCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "expected create, describe or diff");
  }
}
