package org.sitrep.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.Extractor;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.file.ArticleFiles;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.monitor.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep extract}: articles in, one enriched article a line out. */
@Command(
    name = "extract",
    description = {
      "Reads articles and prints what was found in each as JSON, one a line, in the order of"
          + " input.",
      "An article that cannot be used is named on standard error with its reason; no input stops"
          + " it."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class ExtractCommand implements Runnable {
  private final Terminal terminal;
  private int rejected;

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE",
      description = "files or folders of articles; - (the default) for .jsonl on standard input")
  List<String> files = new ArrayList<>(List.of("-"));

  @Option(
      names = "--arrived",
      paramLabel = "T",
      description = "when the articles arrived, such as 2024-12-08T06:00:00Z; now by default")
  @Nullable Instant arrived;

  @Mixin LexiconOptions lexicon = new LexiconOptions();

  ExtractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    Instant arrival = arrived == null ? Instant.now() : arrived;
    for (String file : files) {
      if (!file.equals("-") && !Files.exists(Path.of(file))) {
        throw new ParameterException(spec.commandLine(), "no such folder or file: " + file);
      }
    }
    lexicon.require(spec);
    Extractor extractor = lexicon.extractor(terminal);
    for (String file : files) {
      try (Stream<Sourced> articles = open(file, arrival)) {
        articles.forEach(article -> print(article, extractor));
      }
    }
    if (rejected > 0) {
      terminal.say(rejected + " rejected");
    }
  }

  private Stream<Sourced> open(String file, Instant arrival) {
    return file.equals("-")
        ? ArticleFiles.read(terminal.in(), "standard input", arrival)
        : ArticleFiles.read(List.of(Path.of(file)), arrival);
  }

  private void print(Sourced article, Extractor extractor) {
    switch (article.outcome().then(extractor::extract)) {
      case Accepted<EnrichedArticle>(EnrichedArticle enriched) ->
          terminal.out().print(JsonLines.of(List.of(enriched)));
      case Rejected<EnrichedArticle>(var reason, String detail) -> {
        rejected++;
        terminal.say(article.source() + " rejected, " + reason + ": " + detail);
      }
    }
  }
}
