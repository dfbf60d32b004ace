package org.sitrep.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.cli.broker.DataFolder;
import org.sitrep.monitor.Progress;

/** The seeds through the real broker and both stages, exactly once. */
@Timeout(120)
class WholeFlowTest {
  private static String expected = "";

  @TempDir Path folder;

  @BeforeAll
  static void work_the_table_out_without_kafka() {
    expected = Flow.expected(Flow.SEEDS);
  }

  @Test
  void the_seeds_give_the_table_that_assess_gives() {
    assertThat(expected).contains("sy-homs");
    assertThat(Flow.table(Flow.plan(ArticleOrder.of("published"), 4, Flow.SEEDS)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void any_order_and_any_number_of_partitions_give_the_same_table(long seed) {
    int partitions = seed % 2 == 0 ? 1 : 4;
    assertThat(Flow.table(Flow.plan(ArticleOrder.of("shuffle:" + seed), partitions, Flow.SEEDS)))
        .isEqualTo(expected);
  }

  /**
   * A busy place rests between two assessments: its last row comes after its last claim is read.
   */
  @Test
  void a_town_everybody_writes_about_is_in_the_table_with_its_last_word() throws IOException {
    StringBuilder lines = new StringBuilder();
    Instant start = Instant.parse("2024-12-01T00:00:00Z");
    for (int number = 0; number < 400; number++) {
      String side = number / 100 % 2 == 0 ? "Syrian rebels" : "Syrian government forces";
      lines.append(
          """
          {"id":"busy-%1$d","outlet":"Paper %2$d","headline":"%3$s seize Homs","publishedAt":"%4$s",\
          "language":"en","body":"%3$s captured the city of Homs, Paper %2$d has learnt. Number %1$d."}
          """
              .formatted(number, number % 23, side, start.plusSeconds(3600L * number)));
    }
    Path busy = Files.createDirectory(folder.resolve("busy"));
    Files.writeString(busy.resolve("articles.jsonl"), lines);
    assertThat(Flow.expected(busy)).contains("sy-homs");
    for (int run = 0; run < 2; run++) {
      assertThat(Flow.table(Flow.plan(ArticleOrder.of("published"), 2, busy)))
          .isEqualTo(Flow.expected(busy));
    }
  }

  @Test
  void a_second_replay_into_the_same_data_counts_its_own_and_changes_nothing() {
    for (int run = 0; run < 2; run++) {
      Flow flow = new Flow();
      try (DataFolder data = DataFolder.open(folder)) {
        assertThat(flow.table(Flow.plan(ArticleOrder.of("name"), 2, Flow.SEEDS), data))
            .isEqualTo(expected);
      }
      assertThat(flow.last())
          .extracting(Progress::published, Progress::read, Progress::rejected, Progress::repeated)
          .containsExactly(5, 5, 0, run == 0 ? 0 : 5);
    }
  }
}
