package org.sitrep.cli;

import java.util.concurrent.Callable;
import org.sitrep.enrich.check.Check;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sitrep check}: whether the data files keep what they promise. */
@Command(
    name = "check",
    description = {
      "Reads every lexicon and language file, runs every example and counter-example of every rule"
          + " and cue, and prints what does not hold, one fault a line with file and line.",
      "The exit code is 1 where there is a fault."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin OwnFiles own = new OwnFiles();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Check check = Check.of(own.files());
    check.counts().forEach((name, count) -> terminal.out().printf("%8d %s%n", count, name));
    check.faults().forEach(fault -> terminal.out().println(fault));
    int faults = check.faults().size();
    terminal.say(faults == 0 ? "no fault" : faults + (faults == 1 ? " fault" : " faults"));
    return faults == 0 ? 0 : 1;
  }
}
