package org.sitrep.cli;

import java.util.List;
import org.sitrep.enrich.Extractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sitrep explain}: what fired in a text, and why. */
@Command(
    name = "explain",
    description = "Shows the rules, slots, cues and lexicon entries behind each claim in a text.",
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class ExplainCommand implements Runnable {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "TEXT",
      arity = "1..*",
      description = "the text, one argument or several")
  List<String> text = List.of();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    terminal.out().println(Extractor.standard().explain(String.join(" ", text)).stripTrailing());
  }
}
