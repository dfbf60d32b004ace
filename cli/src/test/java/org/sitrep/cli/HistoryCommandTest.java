package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.model.wire.Json;

/** The history of a place, and the table of an earlier instant, from claims in a file. */
class HistoryCommandTest {
  @TempDir static Path folder;
  private static String claims = "";

  @BeforeAll
  static void extractTheSeeds() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String article : CommandLineRun.of("extract", seeds()).out().split("\n")) {
      for (JsonNode claim : Json.mapper().readTree(article).get("claims")) {
        lines.append(claim).append('\n');
      }
    }
    Path file = folder.resolve("claims.jsonl");
    Files.writeString(file, lines);
    claims = file.toString();
  }

  private static String seeds() {
    return Path.of("..", "seeds").toString();
  }

  @Test
  void each_change_has_its_rule_and_the_words_that_caused_it() {
    CommandLineRun run = CommandLineRun.of("history", "Homs", "--claims", claims);
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("(sy-homs)", "DISPUTED", "CONTESTED", "CONTROLLED", "rule 4", "DENIED WITHDREW");
    assertThat(CommandLineRun.of("history", "حمص", "--claims", claims).out()).isEqualTo(run.out());
    assertThat(CommandLineRun.of("history", "sy-homs", "--claims", claims).out())
        .isEqualTo(run.out());
  }

  @Test
  void what_was_known_earlier_is_less() {
    CommandLineRun run =
        CommandLineRun.of(
            "history", "sy-homs", "--claims", claims, "--known-at", "2024-12-07T00:00:00Z");
    assertThat(run.out()).contains("DISPUTED").doesNotContain("CONTROLLED");
  }

  @Test
  void changes_and_windows_come_as_json_lines_too() throws IOException {
    String changes = CommandLineRun.of("history", "Homs", "--claims", claims, "--json").out();
    JsonNode first = Json.mapper().readTree(changes.lines().findFirst().orElseThrow());
    assertThat(first.path("after").path("status").asText()).isEqualTo("DISPUTED");
    assertThat(first.path("causes").size()).isPositive();
    String windows =
        CommandLineRun.of("history", "Homs", "--claims", claims, "--json", "--windows").out();
    JsonNode last = Json.mapper().readTree(windows.lines().toList().getLast());
    assertThat(last.path("status").asText()).isEqualTo("CONTROLLED");
    assertThat(CommandLineRun.of("history", "Homs", "--claims", claims, "--windows").out())
        .hasLineCount((int) windows.lines().count() + 1);
  }

  @Test
  void a_place_nobody_speaks_of_is_one_sentence_and_exit_code_one() {
    CommandLineRun run = CommandLineRun.of("history", "Atlantis", "--claims", claims);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("sitrep: no claim speaks of \"Atlantis\"\n");
  }

  @Test
  void the_table_of_an_earlier_instant_is_assessed_from_the_claims() {
    String then =
        CommandLineRun.of("assess", "--as-of", "2024-12-06T22:00:00Z", claims)
            .out()
            .lines()
            .filter(line -> line.contains("\"sy-homs\""))
            .findFirst()
            .orElseThrow();
    assertThat(then).contains("\"status\":\"DISPUTED\"", "\"asOf\":\"2024-12-06T22:00:00Z\"");
  }

  @Test
  void the_method_is_printed_with_every_number() {
    CommandLineRun run = CommandLineRun.of("method");
    assertThat(run.exit()).isZero();
    assertThat(Stream.of("AGENCY", "HORIZON_HOURS", "BAND_MARGIN")).allMatch(run.out()::contains);
  }
}
