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

/** Articles enough: those of the seeds and the evaluation, printed again and again. */
final class NewsStream {
  private static final Instant ARRIVED = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("..", "seeds"),
          Path.of("..", "evaluation", "first"),
          Path.of("..", "evaluation", "second"));
  private static final int HOURS = 72;
  private static final int ARTICLES = 240;
  private static final long SEED = 1;

  /** The same in every run. */
  static final List<RawArticle> NEWS = news();

  private NewsStream() {}

  /** The articles of one of several parts of about the same size, from none on. */
  static List<RawArticle> part(int number, int parts) {
    return part(NEWS, number, parts);
  }

  /** The same of these articles. */
  static List<RawArticle> part(List<RawArticle> articles, int number, int parts) {
    int count = articles.size();
    return articles.subList(count * number / parts, count * (number + 1) / parts);
  }

  private static List<RawArticle> news() {
    List<RawArticle> printed = printed();
    Random random = new Random(SEED);
    List<RawArticle> articles = new ArrayList<>();
    for (int number = 0; number < ARTICLES; number++) {
      articles.add(again(printed.get(random.nextInt(printed.size())), number, random));
    }
    return List.copyOf(articles);
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
