package org.sitrep.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.sitrep.cli.Failure;
import org.sitrep.enrich.Extractor;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.file.ArticleFiles;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome;
import org.sitrep.model.RawArticle;

/** The articles that are measured with, and one reading of them. */
public final class Articles {
  /** Of those that tell no time, it is that of their news. */
  private static final Instant ARRIVED = Instant.parse("2024-12-09T00:00:00Z");

  private static final List<String> FOLDERS =
      List.of("seeds", "evaluation/first", "evaluation/second", "evaluation/third");

  private Articles() {}

  /** Those of the seeds and of the annotated sets. */
  public static List<RawArticle> ofTheProject() {
    Path home = Path.of(System.getProperty("sitrep.home", ""));
    return of(FOLDERS.stream().map(home::resolve).toList());
  }

  /**
   * Those of files and folders as {@code sitrep extract} reads them.
   *
   * @throws Failure where there is none in them
   */
  public static List<RawArticle> of(List<Path> from) {
    try (Stream<Sourced> files = ArticleFiles.read(from, ARRIVED)) {
      List<RawArticle> articles =
          files
              .flatMap(
                  file ->
                      file.outcome() instanceof Outcome.Accepted<RawArticle>(RawArticle article)
                          ? Stream.of(article)
                          : Stream.of())
              .toList();
      if (articles.isEmpty()) {
        throw new Failure("[--corpus] expected articles, found none in " + from);
      }
      return articles;
    }
  }

  static int claims(Extractor extractor, RawArticle article) {
    return switch (extractor.extract(article)) {
      case Outcome.Accepted<EnrichedArticle>(EnrichedArticle enriched) -> enriched.claims().size();
      case Outcome.Rejected<EnrichedArticle> rejected ->
          throw new IllegalStateException(rejected.detail());
    };
  }
}
