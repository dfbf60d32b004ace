package org.sitrep.cli;

import java.util.concurrent.Callable;
import org.sitrep.aggregate.core.MethodPage;
import picocli.CommandLine.Command;

/** {@code sitrep method}: how reports become a state, with every number that decides. */
@Command(
    name = "method",
    description = "Prints how reports become a state, with every number that decides (Markdown).",
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class MethodCommand implements Callable<Integer> {
  private final Terminal terminal;

  MethodCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(MethodPage.text());
    return 0;
  }
}
