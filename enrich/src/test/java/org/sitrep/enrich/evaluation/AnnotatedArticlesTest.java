package org.sitrep.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.Folders;
import org.sitrep.model.Outcome;
import org.sitrep.model.RawArticle;
import org.sitrep.model.wire.Json;

/**
 * The annotated articles of {@code evaluation/}: reading may get better, and must not get worse.
 * The floors stand a little below what {@code docs/evaluation.md} tells of the day.
 */
class AnnotatedArticlesTest {
  private static final Instant ARRIVED = Instant.parse("2026-11-01T00:00:00Z");
  private static final Extractor EXTRACTOR = Extractor.standard();
  private static final Scorer SCORER = new Scorer(EXTRACTOR.lexicons().places());

  @ParameterizedTest
  @CsvSource({
    "first, 0.85, 0.67, 1",
    "second, 0.76, 0.50, 3",
    "third, 0.79, 0.72, 2",
    "fourth, 0.84, 0.62, 3",
    "fifth-opened, 0.74, 0.55, 2",
    "fifth-kept, 0.58, 0.36, 3",
    "sixth-opened, 0.73, 0.42, 1",
    "sixth-kept, 0.61, 0.31, 2",
  })
  void precision_recall_and_silence_stay_above_their_floors(
      String set, double precision, double recall, int falseInEmpty) throws IOException {
    Path folder = Folders.root().resolve("evaluation").resolve(set);
    Map<String, JsonNode> manifest = manifest(folder);
    List<Scored> scored = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("claims.jsonl"))) {
      GoldArticle gold = accepted(GoldReader.read(line, set));
      RawArticle article = article(folder, gold.name(), manifest);
      scored.add(SCORER.score(gold, article.text(), accepted(EXTRACTOR.extract(article))));
    }
    Evaluation evaluation = Evaluation.of(scored);
    if (!set.endsWith("-kept")) { // Whoever works on rules is not to see what these give.
      System.out.println(set + ": " + evaluation.all() + " F1 " + evaluation.all().f1());
    }
    assertThat(evaluation.all().precision()).isGreaterThanOrEqualTo(precision);
    assertThat(evaluation.all().recall()).isGreaterThanOrEqualTo(recall);
    assertThat(evaluation.falseInEmpty()).isLessThanOrEqualTo(falseInEmpty);
  }

  private static Map<String, JsonNode> manifest(Path folder) throws IOException {
    Map<String, JsonNode> manifest = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("manifest.jsonl"))) {
      JsonNode entry = Json.mapper().readTree(line);
      manifest.put(entry.path("file").asText(), entry);
    }
    return manifest;
  }

  private static RawArticle article(Path folder, String name, Map<String, JsonNode> manifest)
      throws IOException {
    String[] parts = Files.readString(folder.resolve(name + ".txt")).split("\n", 2);
    JsonNode entry = manifest.getOrDefault(name + ".txt", Json.mapper().createObjectNode());
    String stated = entry.path("publishedAt").asText("");
    @Nullable Instant published = stated.isEmpty() ? null : Instant.parse(stated);
    String outlet = entry.path("outlet").asText("unknown");
    String body = parts.length > 1 ? parts[1].strip() : "";
    return new RawArticle(
        RawArticle.idOf(outlet, null, parts[0], body),
        outlet,
        null,
        parts[0].strip(),
        body,
        published,
        entry.path("language").asText("ar"),
        ARRIVED,
        name);
  }

  private static <T> T accepted(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Accepted<T>(T value) -> value;
      case Outcome.Rejected<T> rejected -> throw new AssertionError(rejected.toString());
    };
  }
}
