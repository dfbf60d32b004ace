package org.sitrep.cli.contract;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.sitrep.aggregate.core.Table;
import org.sitrep.enrich.Extractor;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.file.ArticleFiles;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.RawArticle;
import org.sitrep.monitor.JsonLines;

/**
 * The articles of the seeds and the table that comes of them, worked out without Kafka.
 *
 * @param now the latest publication
 */
public record SeedNews(List<RawArticle> articles, String table, Instant now) {
  private static final Path FOLDER = Path.of("..", "seeds");
  private static final Instant ARRIVED = Instant.parse("2025-03-22T00:00:00Z");

  /** Reads them. */
  public static SeedNews read() {
    Extractor extractor = Extractor.standard();
    try (Stream<Sourced> files = ArticleFiles.read(List.of(FOLDER), ARRIVED)) {
      List<RawArticle> articles =
          files.map(each -> ((Accepted<RawArticle>) each.outcome()).value()).toList();
      List<EnrichedArticle> read =
          articles.stream()
              .map(each -> ((Accepted<EnrichedArticle>) extractor.extract(each)).value())
              .toList();
      Instant now =
          read.stream().map(EnrichedArticle::publishedAt).max(Instant::compareTo).orElseThrow();
      String table =
          JsonLines.of(
              Table.assess(read.stream().flatMap(each -> each.claims().stream()).toList(), now));
      return new SeedNews(articles, table, now);
    }
  }
}
