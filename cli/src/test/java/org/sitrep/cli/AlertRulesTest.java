package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The alerts of ops/prometheus, by Prometheus's own tool. */
@Timeout(60)
class AlertRulesTest {
  private static final Path FOLDER = Path.of("..", "ops", "prometheus");

  @Test
  void every_alert_fires_when_it_should_and_not_otherwise() throws Exception {
    Process promtool =
        new ProcessBuilder(promtool().toString(), "test", "rules", "alerts-test.yml")
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(promtool.waitFor()).as(said).isZero();
    assertThat(said).contains("SUCCESS");
  }

  @Test
  void every_alert_is_tried_both_ways_and_explained() throws IOException {
    Set<String> alerts = new TreeSet<>(read("alerts.yml").findValuesAsText("alert"));
    assertThat(alerts).hasSizeGreaterThan(5);
    Set<String> fired = new TreeSet<>();
    Set<String> silent = new TreeSet<>();
    for (JsonNode each : read("alerts-test.yml").findValues("alert_rule_test")) {
      each.forEach(
          one ->
              (one.get("exp_alerts").isEmpty() ? silent : fired)
                  .add(one.get("alertname").asText()));
    }
    assertThat(fired).isEqualTo(alerts);
    assertThat(silent).isEqualTo(alerts);
    String runbook = Files.readString(Path.of("..", "docs", "runbook.md"));
    assertThat(alerts).allSatisfy(each -> assertThat(runbook).contains("| `" + each + "` |"));
  }

  private static JsonNode read(String file) throws IOException {
    return new YAMLMapper().readTree(FOLDER.resolve(file).toFile());
  }

  private static Path promtool() {
    List<Path> found =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .map(each -> Path.of(each, "promtool"))
            .filter(Files::isExecutable)
            .toList();
    if (found.isEmpty()) {
      System.err.println("SKIPPED: the alerts are not tried, for there is no promtool on the PATH");
      return abort("no promtool on the PATH");
    }
    return found.getFirst();
  }
}
