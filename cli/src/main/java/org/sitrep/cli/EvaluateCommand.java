package org.sitrep.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.evaluate.Disagreements;
import org.sitrep.cli.evaluate.GoldFiles;
import org.sitrep.cli.evaluate.ScoreText;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.evaluation.Evaluation;
import org.sitrep.enrich.evaluation.GoldArticle;
import org.sitrep.enrich.evaluation.Scored;
import org.sitrep.enrich.evaluation.Scorer;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;
import org.sitrep.monitor.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep evaluate}: extraction against annotated articles. */
@Command(
    name = "evaluate",
    description = {
      "Scores extraction against annotated articles, one JSON object a line: precision, recall and"
          + " F1 of the claims by place, kind and side, once an article.",
      "The articles are looked for beside the annotations, then in the folder above."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class EvaluateCommand implements Runnable {
  private static final int USUAL = 10;

  private final Terminal terminal;

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "GOLD",
      description = "a file of annotations, or a folder with *claims*.jsonl")
  Path gold = Path.of(".");

  @Option(
      names = "--articles",
      paramLabel = "DIR",
      description = "the folder or file of the articles")
  @Nullable Path articles;

  @Option(names = "--json", description = "one JSON object instead of text")
  boolean json;

  @Option(
      names = "--worst",
      paramLabel = "N",
      description =
          "how many misses, false alarms, wrong dates and wrong contexts are shown with their"
              + " trees; 10 of each by default")
  int worst = USUAL;

  @Mixin LexiconOptions lexicon = new LexiconOptions();

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    if (!Files.exists(gold)) {
      throw new ParameterException(spec.commandLine(), "no such folder or file: " + gold);
    }
    lexicon.require(spec);
    List<GoldArticle> annotated = GoldFiles.read(gold);
    Map<String, RawArticle> texts = texts(annotated);
    Extractor extractor = lexicon.extractor(terminal);
    Scorer scorer = new Scorer(extractor.lexicons().places());
    List<Scored> scored = new ArrayList<>();
    for (GoldArticle article : annotated) {
      RawArticle text = text(texts, article);
      scored.add(scorer.score(article, text.text(), read(extractor, text)));
    }
    Evaluation evaluation = Evaluation.of(scored);
    Disagreements disagreements = new Disagreements(extractor, texts);
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("scores", evaluation);
      all.put("disagreements", disagreements.lines(scored, worst));
      terminal.out().print(JsonLines.of(List.of(all)));
    } else {
      terminal.out().print(ScoreText.of(evaluation));
      disagreements.lines(scored, worst).forEach(line -> terminal.out().print(line.text()));
    }
  }

  private static EnrichedArticle read(Extractor extractor, RawArticle article) {
    return switch (extractor.extract(article)) {
      case Accepted<EnrichedArticle>(EnrichedArticle enriched) -> enriched;
      case Rejected<EnrichedArticle>(var reason, String detail) ->
          throw new Failure(article.source() + " rejected, " + reason + ": " + detail);
    };
  }

  private Map<String, RawArticle> texts(List<GoldArticle> annotated) {
    if (articles != null) {
      return GoldFiles.articles(articles, Instant.now());
    }
    Path absolute = gold.toAbsolutePath().normalize();
    Path beside = Files.isDirectory(absolute) ? absolute : absolute.resolveSibling("");
    Map<String, RawArticle> found = GoldFiles.articles(beside, Instant.now());
    boolean there = annotated.stream().anyMatch(article -> found.containsKey(article.name()));
    Path above = beside.getParent();
    return there || above == null ? found : GoldFiles.articles(above, Instant.now());
  }

  private static RawArticle text(Map<String, RawArticle> texts, GoldArticle article) {
    RawArticle text = texts.get(article.name());
    if (text == null) {
      throw new Failure(
          "no article "
              + article.name()
              + " is there to compare with: name its folder by --articles");
    }
    return text;
  }
}
