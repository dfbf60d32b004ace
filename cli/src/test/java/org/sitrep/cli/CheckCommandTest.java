package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.model.wire.Json;

@Timeout(60)
class CheckCommandTest {
  @TempDir Path folder;

  @Test
  void every_mistake_in_the_settings_is_named_at_once_with_its_line() throws IOException {
    Path settings =
        settings(
            """
            kafka:
              partitons: 3
              replication: many
            folders:
              - path: in
              - outlet: Desk
            """);
    CommandLineRun run = check(settings);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("sitrep: 3 faults\n");
    assertThat(run.out().lines())
        .hasSize(3)
        .anyMatch(line -> line.contains("line 2: [kafka.partitons] unknown"))
        .anyMatch(line -> line.contains("line 3: [kafka.replication] \"many\""))
        .anyMatch(line -> line.contains("line 6: [folders[1].path] missing"));
  }

  @Test
  void files_that_cannot_be_read_and_ports_that_are_taken_are_faults() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Path settings =
          settings(
              """
              monitor: {port: 0}
              operations: {port: %d, token-file: %s/none}
              folders: [{path: %s}]
              """
                  .formatted(taken.getLocalPort(), folder, folder));
      CommandLineRun run = check(settings);
      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.out())
          .containsPattern("fault  settings     \\[operations.token-file\\] .*none cannot be read")
          .containsPattern("ok     settings     \\[folders\\] .* can be read")
          .containsPattern(
              "fault  machine      \\[operations.port\\] 127.0.0.1:\\d+ cannot be used")
          .containsPattern("ok     machine      .* can be written");
    }
  }

  @Test
  void each_finding_is_a_line_of_json_for_programs() throws IOException {
    Path settings = settings("monitor: {port: 0}");
    CommandLineRun run =
        CommandLineRun.of("check", "settings", "--json", "--config", settings.toString());
    assertThat(run.exit()).isZero();
    JsonNode finding = Json.mapper().readTree(run.out());
    assertThat(finding.path("level").asText()).isEqualTo("OK");
    assertThat(finding.path("part").asText()).isEqualTo("SETTINGS");
    assertThat(finding.path("what").asText()).contains("can be read");
  }

  private Path settings(String yaml) throws IOException {
    return Files.writeString(folder.resolve("sitrep.yaml"), yaml);
  }

  private static CommandLineRun check(Path settings) {
    return CommandLineRun.of("check", "settings", "machine", "--config", settings.toString());
  }
}
