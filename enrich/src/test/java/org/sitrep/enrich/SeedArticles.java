package org.sitrep.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome;
import org.sitrep.model.RawArticle;
import org.sitrep.model.wire.Json;

/** The seed articles as the manifest describes them. */
final class SeedArticles {
  static final Instant ARRIVED = Instant.parse("2026-11-01T00:00:00Z");

  private SeedArticles() {}

  /** All five, by the order of their files. */
  static List<RawArticle> all() throws IOException {
    Path seeds = Folders.root().resolve("seeds");
    List<RawArticle> articles = new ArrayList<>();
    for (String line : Files.readAllLines(seeds.resolve("manifest.jsonl"))) {
      articles.add(article(seeds, Json.mapper().readTree(line)));
    }
    return articles;
  }

  private static RawArticle article(Path seeds, JsonNode entry) throws IOException {
    String file = entry.get("file").asText();
    String outlet = entry.get("outlet").asText();
    String[] parts = Files.readString(seeds.resolve(file)).split("\n", 2);
    JsonNode stated = entry.get("publishedAt");
    @Nullable Instant at = stated == null ? null : Instant.parse(stated.asText());
    return new RawArticle(
        RawArticle.idOf(outlet, null, parts[0], parts[1]),
        outlet,
        null,
        parts[0],
        parts[1],
        at,
        "ar",
        ARRIVED,
        file);
  }

  static EnrichedArticle read(Extractor extractor, RawArticle article) {
    return switch (extractor.extract(article)) {
      case Outcome.Accepted<EnrichedArticle>(EnrichedArticle enriched) -> enriched;
      case Outcome.Rejected<EnrichedArticle> rejected ->
          throw new AssertionError(article.source() + ": " + rejected);
    };
  }
}
