package org.sitrep.cli;

import java.time.Instant;
import java.util.List;
import org.sitrep.model.RawArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep explain}: what fired in a text, and why. */
@Command(
    name = "explain",
    description = "Shows the rules, slots, cues and lexicon entries behind each claim in a text.",
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class ExplainCommand implements Runnable {
  private static final String UNKNOWN = "unknown";

  private final Terminal terminal;

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "TEXT",
      arity = "1..*",
      description = "the text, one argument or several")
  List<String> text = List.of();

  @Mixin LexiconOptions lexicon = new LexiconOptions();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    lexicon.require(spec);
    String body = String.join(" ", text);
    RawArticle article =
        new RawArticle(
            RawArticle.idOf(UNKNOWN, null, "", body),
            UNKNOWN,
            null,
            "",
            body,
            null,
            null,
            Instant.now(),
            "argument");
    terminal.out().println(lexicon.extractor(terminal).explain(article).stripTrailing());
  }
}
