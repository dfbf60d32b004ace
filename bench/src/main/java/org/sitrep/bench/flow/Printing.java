package org.sitrep.bench.flow;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.file.ArticleFiles;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Ids;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.RawArticle;

/** The articles of the seeds and of the annotated sets, printed again and again by a few desks. */
final class Printing {
  private static final List<Path> FOLDERS =
      Stream.of("seeds", "evaluation/first", "evaluation/second", "evaluation/third")
          .map(Path::of)
          .toList();
  private static final int DESKS = 40;

  private final List<RawArticle> articles;
  private final Random random = new Random(1);
  private int printed;

  Printing() {
    try (Stream<Sourced> files = ArticleFiles.read(FOLDERS, Instant.EPOCH)) {
      articles =
          files
              .flatMap(
                  file ->
                      file.outcome() instanceof Accepted<RawArticle>(RawArticle article)
                          ? Stream.of(article)
                          : Stream.of())
              .toList();
    }
  }

  /** One more, published at an instant. */
  RawArticle at(Instant published) {
    RawArticle text = articles.get(random.nextInt(articles.size()));
    return new RawArticle(
        new ArticleId(Ids.hash(text.id().value(), String.valueOf(printed++))),
        "Desk " + random.nextInt(DESKS),
        null,
        text.headline(),
        text.body(),
        published,
        text.language(),
        published,
        null);
  }
}
