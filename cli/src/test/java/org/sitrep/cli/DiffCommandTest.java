package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.model.wire.Json;

/** Two tables of the seeds: one of all claims, one without the claims of one article. */
class DiffCommandTest {
  private static final String SEEDS = Path.of("..", "seeds").toString();

  @TempDir static Path folder;
  private static String claims = "";
  private static String left = "";
  private static String all = "";
  private static String fewer = "";

  @BeforeAll
  static void two_tables() throws IOException {
    StringBuilder every = new StringBuilder();
    StringBuilder some = new StringBuilder();
    for (String line : CommandLineRun.of("extract", SEEDS).rows()) {
      JsonNode article = Json.mapper().readTree(line);
      String id = article.path("articleId").asText();
      left = left.isEmpty() ? id : left;
      for (JsonNode claim : article.path("claims")) {
        every.append(claim).append('\n');
        some.append(id.equals(left) ? "" : claim + "\n");
      }
    }
    claims = every.toString();
    all = table("all.jsonl", claims);
    fewer = table("fewer.jsonl", some.toString());
  }

  @Test
  void the_same_table_twice_differs_in_nothing() {
    CommandLineRun run = CommandLineRun.of("diff", all, all, "--exit-code");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEqualTo("no row differs\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void claims_that_are_left_out_are_the_reasons() throws IOException {
    CommandLineRun run = CommandLineRun.of("diff", all, fewer, "--json");
    assertThat(run.exit()).isZero();
    assertThat(run.rows()).isNotEmpty();
    for (String line : run.rows()) {
      JsonNode row = Json.mapper().readTree(line);
      assertThat(row.path("kind").asText()).isIn("GONE", "CHANGED");
      assertThat(row.path("evidence"))
          .filteredOn(each -> each.path("after").isNull())
          .hasSizeGreaterThan(row.path("fields").toString().contains("confidence") ? 0 : -1)
          .allSatisfy(
              each -> assertThat(each.path("before").path("articleId").asText()).isEqualTo(left));
    }
    assertThat(CommandLineRun.of("diff", all, fewer).out())
        .contains("only before, weight", "decided before: ", "rows differ: 0 added");
  }

  @Test
  void tables_that_differ_may_be_told_by_the_exit_code() {
    assertThat(CommandLineRun.of("diff", all, fewer).exit()).isZero();
    assertThat(CommandLineRun.of("diff", all, fewer, "--exit-code").exit()).isEqualTo(3);
  }

  @Test
  void an_aged_table_is_the_same_table() throws IOException {
    Path later = folder.resolve("later.jsonl");
    Files.writeString(
        later, CommandLineRun.of(claims, Map.of(), "assess", "--at", "2024-12-20T00:00:00Z").out());
    assertThat(Files.readString(later)).isNotEqualTo(Files.readString(Path.of(all)));
    assertThat(CommandLineRun.of("diff", all, later.toString()).out())
        .isEqualTo("no row differs\n");
  }

  @Test
  void a_line_that_is_no_row_is_one_sentence_with_its_number() throws IOException {
    Path wrong = folder.resolve("wrong.jsonl");
    Files.writeString(
        wrong, Files.readString(Path.of(fewer)).lines().findFirst().orElseThrow() + "\nno row\n");
    CommandLineRun run = CommandLineRun.of("diff", all, wrong.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasLineCount(1).contains("wrong.jsonl:2");
  }

  private static String table(String name, String claims) throws IOException {
    Path file = folder.resolve(name);
    CommandLineRun run = CommandLineRun.of(claims, Map.of(), "assess");
    assertThat(run.exit()).isZero();
    Files.writeString(file, run.out());
    return file.toString();
  }
}
