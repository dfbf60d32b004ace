package org.sitrep.aggregate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.wire.Json;

/** The table that the five seed articles come to, from the claims that a reader found in them. */
class SeedsTest {
  @Test
  void every_row_of_the_gold_table_comes_out() throws IOException {
    Path gold = gold();
    List<Claim> claims = new ArrayList<>();
    GoldClaims.read(gold).values().forEach(claims::addAll);
    JsonNode table = Json.mapper().readTree(gold.resolve("seeds-table.json").toFile());
    for (int seed = 0; seed < 4; seed++) {
      Collections.shuffle(claims, new Random(seed));
      Map<String, CityStatus> rows = rows(claims);
      for (JsonNode expected : table.get("rows")) {
        String place = expected.get("place").asText();
        check(expected, row(rows, place));
      }
    }
  }

  private static void check(JsonNode expected, CityStatus row) {
    String place = expected.get("place").asText() + " " + row.because();
    assertThat(row.status()).as(place).hasToString(expected.get("status").asText());
    assertThat(GoldClaims.day(Objects.requireNonNull(row.since())))
        .as(place)
        .isEqualTo(expected.get("since").asText());
    // CONTESTED names who held it last by uncontested evidence: for Al-Mushrifah, nobody.
    if (!"CONTESTED".equals(expected.get("status").asText())) {
      assertThat(row.controller() == null ? "null" : row.controller().id().value())
          .as(place)
          .isEqualTo(expected.get("controller").asText());
    }
    if (expected.has("minOrigins")) {
      assertThat(row.counts().origins()).isGreaterThanOrEqualTo(expected.get("minOrigins").asInt());
      assertThat(String.valueOf(row.previous())).contains(expected.get("previous").asText());
      assertThat(row.evidence()).anyMatch(evidence -> evidence.weight() < 0);
    }
  }

  @Test
  void homs_passes_from_disputed_to_contested_to_controlled() throws IOException {
    List<List<Claim>> articles = new ArrayList<>(GoldClaims.read(gold()).values());
    articles.sort(Comparator.comparing(article -> article.getFirst().publishedAt()));
    List<Claim> known = new ArrayList<>();
    List<String> passed = new ArrayList<>();
    for (List<Claim> article : articles) {
      known.addAll(article);
      String now = row(rows(known), "Homs").status().name();
      if (passed.isEmpty() || !passed.getLast().equals(now)) {
        passed.add(now);
      }
    }
    assertThat(passed).containsExactly("DISPUTED", "CONTESTED", "CONTROLLED");
  }

  @Test
  void what_must_not_appear_does_not() throws IOException {
    List<Claim> claims = new ArrayList<>();
    GoldClaims.read(gold()).values().forEach(claims::addAll);
    Map<String, CityStatus> rows = rows(claims);
    assertThat(row(rows, "Darayya").status()).hasToString("UNKNOWN");
    assertThat(row(rows, "Damascus").confidence()).isBetween(0.4, 0.8);
  }

  private static Map<String, CityStatus> rows(List<Claim> claims) {
    Map<String, CityStatus> rows = new TreeMap<>();
    Table.assess(claims, null).forEach(row -> rows.put(row.place().name().either(), row));
    return rows;
  }

  private static CityStatus row(Map<String, CityStatus> rows, String place) {
    return Objects.requireNonNull(rows.get(place), place);
  }

  private static Path gold() {
    Optional<Path> folder = SharedFolder.find("gold");
    assumeTrue(folder.isPresent(), "the folder shared/gold is not beside the repository");
    return folder.orElseThrow();
  }
}
