package org.sitrep.cli.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.file.ArticleFiles;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Ids;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.RawArticle;

/** Articles in any number: those of the seeds and the evaluation, printed again and again. */
final class NewsStream {
  private static final Instant ARRIVED = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("..", "seeds"),
          Path.of("..", "evaluation", "first"),
          Path.of("..", "evaluation", "second"));
  private static final int HOURS = 72;

  private NewsStream() {}

  /** So many articles, the same for the same seed. */
  static List<RawArticle> of(long seed, int count) {
    List<RawArticle> printed = printed();
    Random random = new Random(seed);
    List<RawArticle> articles = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      articles.add(again(printed.get(random.nextInt(printed.size())), number, random));
    }
    return articles;
  }

  private static List<RawArticle> printed() {
    try (Stream<Sourced> files = ArticleFiles.read(FOLDERS, ARRIVED)) {
      return files
          .flatMap(
              file ->
                  file.outcome() instanceof Accepted<RawArticle>(RawArticle article)
                      ? Stream.of(article)
                      : Stream.of())
          .toList();
    }
  }

  private static RawArticle again(RawArticle article, int number, Random random) {
    Instant published = article.publishedAt();
    return new RawArticle(
        new ArticleId(Ids.hash("again", String.valueOf(number), article.id().value())),
        random.nextBoolean() ? article.outlet() : "Desk " + random.nextInt(9),
        "https://desk.example/" + number,
        article.headline(),
        article.body(),
        published == null ? null : published.plus(Duration.ofHours(random.nextInt(HOURS))),
        article.language(),
        ARRIVED,
        article.source());
  }
}
