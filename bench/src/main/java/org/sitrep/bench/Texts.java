package org.sitrep.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.sitrep.model.RawArticle;
import org.sitrep.model.wire.Json;

/** Articles that measurements read besides those of a folder: general news, and made ones. */
final class Texts {
  private static final Instant PUBLISHED = Instant.parse("2024-12-08T06:00:00Z");
  private static final Instant ARRIVED = Instant.parse("2024-12-09T00:00:00Z");

  /** General news, in a corpus that may lie beside the project. */
  private static final Path CORPUS = Path.of("../shared/corpus/ant-domestic.jsonl.gz");

  /** Every so many articles of the corpus are taken. */
  private static final int STEP = 18;

  private static final int GENERATED = 400;
  private static final String ARABIC_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";

  private Texts() {}

  /** General news: of the corpus where it lies beside the project, else made of made words. */
  static List<RawArticle> news() throws IOException {
    return Files.exists(CORPUS) ? corpus() : generated();
  }

  private static List<RawArticle> corpus() throws IOException {
    List<RawArticle> articles = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(CORPUS)), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (number++ % STEP == 0) {
          JsonNode json = Json.mapper().readTree(line);
          articles.add(article(json.get("headline").asText(), json.get("body").asText()));
        }
      }
    }
    return articles;
  }

  private static List<RawArticle> generated() {
    Random random = new Random(1);
    List<String> words = new ArrayList<>();
    for (int index = 0; index < 20_000; index++) {
      words.add(word(random));
    }
    List<RawArticle> articles = new ArrayList<>();
    for (int index = 0; index < GENERATED; index++) {
      StringBuilder body = new StringBuilder();
      for (int token = 0; token < 150; token++) {
        // Common words are common: the square of a random share falls near the beginning.
        double share = random.nextDouble();
        body.append(words.get((int) (share * share * words.size())));
        body.append(random.nextInt(20) == 0 ? ". " : " ");
      }
      articles.add(article(words.get(index), body.toString()));
    }
    return articles;
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    int length = 2 + random.nextInt(6);
    for (int index = 0; index < length; index++) {
      word.append(ARABIC_LETTERS.charAt(random.nextInt(ARABIC_LETTERS.length())));
    }
    return word.toString();
  }

  /** One article of so many characters, made of others. */
  static RawArticle ofLength(List<RawArticle> articles, int characters) {
    StringBuilder body = new StringBuilder();
    for (int index = 0; body.length() < characters; index++) {
      body.append(articles.get(index % articles.size()).body()).append('\n');
    }
    body.setLength(characters);
    return article("عنوان", body.toString());
  }

  /** An Arabic article. */
  static RawArticle article(String headline, String body) {
    return new RawArticle(
        RawArticle.idOf("bench", null, headline, body),
        "bench",
        null,
        headline,
        body,
        PUBLISHED,
        "ar",
        ARRIVED,
        "bench");
  }

  /** How many bytes of UTF-8 articles have. */
  static long bytes(List<RawArticle> articles) {
    return articles.stream()
        .mapToLong(article -> article.text().getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }
}
