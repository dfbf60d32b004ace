package org.sitrep.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "sitrep.yaml");

  @TempDir Path folder;

  @Test
  void the_page_of_settings_shows_the_defaults() {
    assertThat(RunConfig.read(PAGE)).isEqualTo(RunConfig.standard());
  }

  @Test
  void what_the_page_has_as_examples_can_be_set() throws IOException {
    List<String> lines =
        Files.readAllLines(PAGE).stream()
            .map(line -> line.replaceFirst("^( +)# ([a-z.-]+:)", "$1$2"))
            .toList();
    Path all = Files.write(folder.resolve("all.yaml"), lines);
    assertThat(RunConfig.read(all))
        .isNotEqualTo(RunConfig.standard())
        .extracting(RunConfig::bootstrap, RunConfig::replication, RunConfig::standbyReplicas)
        .containsExactly("one:9092,two:9092", 3, 1);
  }
}
