package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.broker.DataFolder;
import org.sitrep.cli.broker.HostedBroker;
import org.sitrep.model.CityStatus;
import org.sitrep.model.wire.Json;

/** The commands as a user types them, on a broker that runs. */
@Timeout(120)
class ReplayCommandTest {
  private static final String SEEDS = Path.of("..", "seeds").toString();

  @TempDir Path folder;

  @Test
  void a_replay_prints_rows_and_nothing_else_and_other_commands_find_them() throws Exception {
    Map<String, String> environment = Map.of("XDG_RUNTIME_DIR", folder.resolve("run").toString());
    try (DataFolder data = DataFolder.open(folder);
        HostedBroker broker = new HostedBroker(data, environment)) {
      String address = broker.start();
      CommandLineRun replay =
          CommandLineRun.of(
              "", environment, "replay", SEEDS, "--until-done", "--json", "--bootstrap", address);
      assertThat(replay.exit()).isZero();
      List<String> places = places(replay.rows());
      assertThat(places).isNotEmpty().isSorted().doesNotHaveDuplicates();
      assertThat(replay.err()).contains("articles 5 of 5");

      CommandLineRun table = CommandLineRun.of("", environment, "table", "--format", "json");
      assertThat(table.exit()).isZero();
      assertThat(places(table.rows())).isEqualTo(places);

      CommandLineRun past =
          CommandLineRun.of(
              "", environment, "table", "--format=json", "--as-of", "2020-01-01T00:00:00Z");
      assertThat(past.exit()).isZero();
      assertThat(table.out()).contains("\"status\":\"CONTROLLED\"");
      assertThat(past.out()).doesNotContain("\"status\":\"CONTROLLED\"");

      CommandLineRun csv =
          CommandLineRun.of("", environment, "table", "--format=csv", "--bootstrap", address);
      assertThat(csv.rows()).hasSize(places.size() + 1);

      CommandLineRun unknown = CommandLineRun.of("", environment, "tail", "no.such.topic");
      assertThat(unknown.exit()).isEqualTo(1);
      assertThat(unknown.err()).isEqualTo("sitrep: no such topic on the broker: no.such.topic\n");
    }
  }

  @Test
  void a_stage_that_cannot_start_is_one_sentence_and_exit_code_one() throws Exception {
    Files.writeString(folder.resolve("streams"), "a file where the folder of the stores should be");
    CommandLineRun replay =
        CommandLineRun.of("replay", SEEDS, "--until-done", "--data", folder.toString());
    assertThat(replay.exit()).isEqualTo(1);
    assertThat(replay.out()).isEmpty();
    assertThat(replay.err()).startsWith("sitrep: the stage ").hasLineCount(1);
  }

  private static List<String> places(List<String> rows) throws Exception {
    List<String> places = new java.util.ArrayList<>();
    for (String row : rows) {
      places.add(Json.mapper().readValue(row, CityStatus.class).place().id().value());
    }
    return places;
  }
}
