package org.sitrep.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Granularity;
import org.sitrep.model.RawArticle;
import org.sitrep.model.wire.Json;

/** The seeds as an annotator reads them, against what the extractor reads. */
class SeedsTest {
  private static final double LEAST = 0.9;

  private static final Map<String, RawArticle> ARTICLES = new LinkedHashMap<>();
  private static final Map<String, EnrichedArticle> ENRICHED = new LinkedHashMap<>();
  private static final Map<String, JsonNode> GOLD = new LinkedHashMap<>();

  @BeforeAll
  static void readAll() throws IOException {
    Extractor extractor = Extractor.standard();
    for (RawArticle article : SeedArticles.all()) {
      String name = String.valueOf(article.source()).replace(".txt", "");
      ARTICLES.put(name, article);
      ENRICHED.put(name, SeedArticles.read(extractor, article));
    }
    for (String line : Files.readAllLines(Folders.root().resolve("seeds/expected/claims.jsonl"))) {
      JsonNode gold = Json.mapper().readTree(line);
      GOLD.put(gold.get("article").asText(), gold);
    }
  }

  @Test
  void nine_claims_in_ten_are_found_and_nine_found_in_ten_are_claims() {
    int found = 0;
    int expected = 0;
    int settled = 0;
    Set<String> missed = new TreeSet<>();
    Set<String> extra = new TreeSet<>();
    for (String name : GOLD.keySet()) {
      Set<String> gold = gold(name);
      Set<String> read = read(name);
      expected += gold.size();
      settled += read.size();
      for (String claim : gold) {
        if (read.contains(claim)) {
          found++;
        } else {
          missed.add(name.substring(0, 3) + " " + claim);
        }
      }
      read.stream().filter(claim -> !gold.contains(claim)).forEach(extra::add);
    }
    System.out.printf(
        "seeds: recall %d/%d, precision %d/%d, missed %s, beyond the gold %s%n",
        found, expected, found, settled, missed, extra);
    assertThat((double) found / expected).as("missed %s", missed).isGreaterThanOrEqualTo(LEAST);
    assertThat((double) found / settled).as("extra %s", extra).isGreaterThanOrEqualTo(LEAST);
  }

  @Test
  void what_is_no_claim_is_none() {
    for (String name : GOLD.keySet()) {
      String text = article(name).text();
      for (JsonNode not : annotated(name).get("notClaims")) {
        String quote = not.get("quote").asText();
        int at = text.indexOf(quote);
        assertThat(enriched(name).claims())
            .as(not.get("why").asText())
            .noneMatch(
                claim ->
                    claim.context() == ClaimContext.CURRENT
                        && claim.quote().start() >= at
                        && claim.quote().end() <= at + quote.length());
      }
    }
  }

  @Test
  void every_quote_and_entity_equals_the_text_at_its_offsets() {
    ENRICHED.forEach(
        (name, article) -> {
          String text = article(name).text();
          assertThat(article.claims()).isNotEmpty();
          article
              .claims()
              .forEach(
                  claim ->
                      assertThat(text.substring(claim.quote().start(), claim.quote().end()))
                          .isEqualTo(claim.quote().exact()));
          article
              .entities()
              .forEach(
                  entity ->
                      assertThat(text.substring(entity.start(), entity.end()))
                          .isEqualTo(entity.surface()));
        });
  }

  @Test
  void reading_twice_gives_the_same_bytes() throws IOException {
    Extractor again = Extractor.standard();
    for (String name : ARTICLES.keySet()) {
      assertThat(Json.mapper().writeValueAsString(SeedArticles.read(again, article(name))))
          .isEqualTo(Json.mapper().writeValueAsString(enriched(name)));
    }
  }

  @Test
  void no_dateline_and_no_destination_becomes_a_place_of_a_claim() {
    assertThat(ENRICHED.values())
        .flatExtracting(EnrichedArticle::claims)
        .extracting(claim -> claim.place().id().value())
        .doesNotContain("sy-saasaa", "sy-qamishli", "sy-al-qamishli")
        .noneMatch(id -> id.contains("بيروت") || id.contains("دبي"));
  }

  private static RawArticle article(String name) {
    return Objects.requireNonNull(ARTICLES.get(name));
  }

  private static EnrichedArticle enriched(String name) {
    return Objects.requireNonNull(ENRICHED.get(name));
  }

  private static JsonNode annotated(String name) {
    return Objects.requireNonNull(GOLD.get(name));
  }

  private static Set<String> gold(String name) {
    Set<String> claims = new TreeSet<>();
    for (JsonNode claim : annotated(name).get("claims")) {
      claims.add(
          key(claim.get("place").asText(), claim.get("kind").asText(), claim.get("side").asText()));
    }
    return claims;
  }

  /** Claims that say something: no plans, no what-ifs; land around a town is not annotated. */
  private static Set<String> read(String name) {
    Set<String> claims = new TreeSet<>();
    for (Claim claim : enriched(name).claims()) {
      var side = claim.side();
      boolean real =
          claim.context() == ClaimContext.CURRENT || claim.context() == ClaimContext.HISTORICAL;
      if (real && claim.place().granularity() != Granularity.COUNTRYSIDE) {
        String place = claim.place().name().either();
        claims.add(key(place, claim.kind().name(), side == null ? "" : side.id().value()));
      }
    }
    return claims;
  }

  private static String key(String place, String kind, String side) {
    return place.toLowerCase(Locale.ROOT) + " " + kind + " " + side;
  }
}
