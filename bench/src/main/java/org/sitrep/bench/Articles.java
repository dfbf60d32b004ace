package org.sitrep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome;
import org.sitrep.model.RawArticle;

/** The articles that are measured with, and one reading of them. */
final class Articles {
  private Articles() {}

  static int claims(Extractor extractor, RawArticle article) {
    return switch (extractor.extract(article)) {
      case Outcome.Accepted<EnrichedArticle>(EnrichedArticle enriched) -> enriched.claims().size();
      case Outcome.Rejected<EnrichedArticle> rejected ->
          throw new IllegalStateException(rejected.detail());
    };
  }

  static List<RawArticle> read(Path folder) throws IOException {
    List<RawArticle> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String[] parts = Files.readString(file).split("\n", 2);
        Instant now = Instant.parse("2024-12-09T00:00:00Z");
        articles.add(
            new RawArticle(
                RawArticle.idOf("bench", null, parts[0], parts[1]),
                "bench",
                null,
                parts[0],
                parts[1],
                now,
                "ar",
                now,
                file.toString()));
      }
    }
    return articles;
  }
}
