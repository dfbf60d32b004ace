package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  private static final String GOLD =
      "{\"article\":\"one\",\"outlet\":\"o\",\"conflict\":\"syria\",\"claims\":[{\"place\":\"Homs\","
          + "\"granularity\":\"city\",\"kind\":\"CAPTURED\",\"side\":\"sy-opposition\",\"quote\":\"مدينة"
          + " حمص\"},{\"place\":\"Raqqa\",\"granularity\":\"city\",\"kind\":\"HELD\",\"side\":\"is\",\"quote\":\"فوق\"}],\"notClaims\":[]}\n";

  @TempDir Path folder;

  @Test
  void annotated_articles_are_scored_with_misses_and_false_alarms() throws IOException {
    Files.writeString(
        folder.resolve("one.txt"),
        "عنوان فوق الخبر\nسيطرت فصائل المعارضة السورية على مدينة حمص ومدينة حماة.\n");
    Files.writeString(folder.resolve("claims.jsonl"), GOLD);
    CommandLineRun run = CommandLineRun.of("evaluate", folder.toString());
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .containsPattern("all claims.* 0\\.500 +0\\.500 +0\\.500 +1 +2 +2")
        .containsPattern("syria +0\\.500")
        .contains("FALSE one: Hama CITY CAPTURED", "rule: ar/", "MISSED one: Raqqa CITY HELD is");
    CommandLineRun json =
        CommandLineRun.of("evaluate", folder.resolve("claims.jsonl").toString(), "--json");
    assertThat(json.out()).startsWith("{\"scores\":{\"articles\":1,").hasLineCount(1);
  }

  @Test
  void what_was_found_with_another_day_or_in_the_background_is_listed() throws IOException {
    Files.writeString(
        folder.resolve("one.txt"),
        "عنوان فوق الخبر\nسيطرت فصائل المعارضة السورية على مدينة حمص في 3 مايو 2015.\n");
    Files.writeString(
        folder.resolve("claims.jsonl"),
        GOLD.replace("\"kind\":\"CAPTURED\"", "\"kind\":\"CAPTURED\",\"time\":\"2015-05-04\""));
    assertThat(CommandLineRun.of("evaluate", folder.toString()).out())
        .contains(
            "DATE one: Homs CAPTURED: stated 2015-05-04, read 2015-05-03T00:00:00Z",
            "CONTEXT one: Homs CAPTURED: annotated CURRENT, read HISTORICAL");
  }

  @Test
  void an_annotation_without_its_article_is_one_sentence() throws IOException {
    Files.writeString(folder.resolve("claims.jsonl"), GOLD);
    CommandLineRun run =
        CommandLineRun.of("evaluate", folder.toString(), "--articles", folder.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1).contains("no article one");
  }
}
