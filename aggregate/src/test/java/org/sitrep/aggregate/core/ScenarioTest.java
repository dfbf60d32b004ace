package org.sitrep.aggregate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.wire.Json;

/** The scenarios that others wrote, in every order and any number of times. */
class ScenarioTest {
  @TestFactory
  Stream<DynamicTest> every_scenario_has_the_rows_it_expects() throws IOException {
    Optional<Path> folder = SharedFolder.find("scenarios");
    assumeTrue(folder.isPresent(), "the folder shared/scenarios is not beside the repository");
    try (Stream<Path> files = Files.list(folder.orElseThrow())) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
          .toList()
          .stream();
    }
  }

  private static void check(Path file) throws IOException {
    JsonNode scenario = Json.mapper().readTree(file.toFile());
    List<Claim> claims = claims(scenario);
    List<CityStatus> rows = Table.assess(claims, null);
    for (JsonNode expected : scenario.get("expect")) {
      new ExpectedRow(expected).check(rows);
    }
    String written = Json.mapper().writeValueAsString(rows);
    for (List<Claim> order : orders(claims)) {
      assertThat(Json.mapper().writeValueAsString(Table.assess(order, null))).isEqualTo(written);
    }
  }

  private static List<Claim> claims(JsonNode scenario) throws IOException {
    List<Claim> claims = new ArrayList<>();
    for (JsonNode claim : scenario.get("claims")) {
      claims.add(Json.mapper().treeToValue(claim, Claim.class));
    }
    return claims;
  }

  static List<List<Claim>> orders(List<Claim> claims) {
    List<Claim> reversed = new ArrayList<>(claims);
    Collections.reverse(reversed);
    List<Claim> tripled = new ArrayList<>();
    for (int time = 0; time < 3; time++) {
      tripled.addAll(claims);
    }
    Collections.shuffle(tripled, new Random(3));
    List<List<Claim>> orders = new ArrayList<>(List.of(reversed, tripled));
    for (int seed = 0; seed < 5; seed++) {
      List<Claim> shuffled = new ArrayList<>(claims);
      Collections.shuffle(shuffled, new Random(seed));
      orders.add(shuffled);
    }
    return orders;
  }

  /** One entry of {@code expect}. */
  private record ExpectedRow(JsonNode entry) {
    void check(List<CityStatus> rows) {
      CityStatus row = row(rows, "placeId");
      String controller = row.controller() == null ? "null" : row.controller().id().value();
      String because = String.join("\n", row.because());
      if (entry.has("status")) {
        assertThat(row.status()).as(because).hasToString(entry.get("status").asText());
      }
      if (entry.has("statusAnyOf")) {
        assertThat(texts("statusAnyOf"))
            .containsAnyOf(row.status().name(), row.status() + ":" + controller);
      }
      if (entry.has("controllerSide")) {
        assertThat(controller).as(because).isEqualTo(entry.get("controllerSide").asText());
      }
      checkHistory(row);
      checkNumbers(row, rows);
    }

    private void checkHistory(CityStatus row) {
      if (entry.has("previousController")) {
        assertThat(String.valueOf(row.previous()))
            .contains(entry.get("previousController").asText());
      }
      if (entry.has("since")) {
        assertThat(String.valueOf(row.since()))
            .startsWith("EventTime[from=" + entry.get("since").asText());
      }
    }

    private void checkNumbers(CityStatus row, List<CityStatus> rows) {
      if (entry.has("origins")) {
        assertThat(row.counts().origins()).isEqualTo(entry.get("origins").asInt());
      }
      if (entry.has("inherited")) {
        assertThat(row.inherited()).isEqualTo(entry.get("inherited").asBoolean());
      }
      if (entry.has("confidenceAtLeast")) {
        assertThat(row.confidence())
            .isGreaterThanOrEqualTo(entry.get("confidenceAtLeast").asDouble());
      }
      if (entry.has("confidenceAtMost")) {
        assertThat(row.confidence()).isLessThanOrEqualTo(entry.get("confidenceAtMost").asDouble());
      }
      if (entry.has("confidenceBelowPlace")) {
        assertThat(row.confidence()).isLessThan(row(rows, "confidenceBelowPlace").confidence());
      }
      if (entry.has("evidenceMustInclude")) {
        assertThat(row.evidence().stream().map(evidence -> evidence.claimId().value()))
            .containsAll(texts("evidenceMustInclude"));
      }
    }

    private CityStatus row(List<CityStatus> rows, String field) {
      return rows.stream()
          .filter(row -> row.place().id().value().equals(entry.get(field).asText()))
          .findFirst()
          .orElseThrow();
    }

    private List<String> texts(String field) {
      return StreamSupport.stream(entry.get(field).spliterator(), false)
          .map(JsonNode::asText)
          .toList();
    }
  }
}
