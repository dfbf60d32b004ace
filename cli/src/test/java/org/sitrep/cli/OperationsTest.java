package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.chaos.ChildJvm;
import org.sitrep.cli.chaos.Ports;
import org.sitrep.model.wire.Json;

/** What a service tells those who run it. */
@Timeout(180)
class OperationsTest {
  private static final String ARTICLE =
      """
      Army leaves Homs
      The Syrian army said on Saturday that it had withdrawn from the city of Homs.
      """;

  private static final Pattern MEASURE =
      Pattern.compile("\\b(sitrep|kafka|jvm|process)_[a-z_]+\\b");

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void a_service_tells_its_health_and_counts_what_it_reads() throws Exception {
    Path dropped = Files.createDirectory(folder.resolve("in"));
    int port = Ports.free(1).getFirst();
    Path settings =
        Files.writeString(
            folder.resolve("sitrep.yaml"),
            """
            operations: {port: %d}
            folders:
              - {path: %s}
            """
                .formatted(port, dropped));
    try (ChildJvm service =
        ChildJvm.sitrep(
            "run", "--data", folder.resolve("data").toString(), "--config", settings.toString())) {
      service.awaitLine("tells its health and measures at 127.0.0.1:" + port);
      assertThat(get(port, "/health/live").statusCode()).isEqualTo(200);
      service.awaitLine("ready, every partition has an instance");
      HttpResponse<String> ready = get(port, "/health/ready");
      assertThat(ready.statusCode()).isEqualTo(200);
      JsonNode health = Json.mapper().readTree(ready.body());
      assertThat(health.at("/parts/enrich").asText()).isEqualTo("running");
      assertThat(health.at("/parts/aggregate").asText()).isEqualTo("running");

      Files.writeString(dropped.resolve("homs.txt"), ARTICLE);
      String measures = get(port, "/metrics").body();
      while (!measures.contains("sitrep_row_latency_seconds_count 1")
          || !measures.contains("sitrep_changes_total{status=")) {
        measures = get(port, "/metrics").body();
      }
      assertThat(measures)
          .contains(
              "sitrep_articles_total{language=\"en\"} 1.0",
              "sitrep_claims_total{kind=\"withdrew\",language=\"en\"} 1.0",
              "sitrep_article_delay_seconds_bucket{le=\"60.0\"}",
              "sitrep_row_latency_seconds_bucket{le=\"0.05\"}")
          .containsPattern("kafka_consumer_fetch_manager_records_lag_max\\{.*stage=\"enrich\"")
          .containsPattern("kafka_stream_.*stage=\"aggregate\"")
          .contains("jvm_memory_used_bytes", "process_files_open_files");
      Set<String> wanted = namesIn("ops/prometheus/alerts.yml");
      wanted.addAll(namesIn("ops/grafana/dashboards/sitrep.json"));
      assertThat(wanted).hasSizeGreaterThan(10);
      Set<String> told = names(get(port, "/metrics").body());
      long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (!told.containsAll(wanted) && System.nanoTime() < deadline) {
        told = names(get(port, "/metrics").body());
      }
      assertThat(told).containsAll(wanted);
      assertThat(service.terminate()).isZero();
    }
  }

  /** The measures that alerts or a dashboard speak of. */
  private static Set<String> namesIn(String file) throws Exception {
    Set<String> names = new TreeSet<>();
    Matcher found = MEASURE.matcher(Files.readString(Path.of("..", file)));
    while (found.find()) {
      names.add(found.group());
    }
    return names;
  }

  private static Set<String> names(String measures) {
    return measures
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("[ {]", 2)[0])
        .collect(Collectors.toSet());
  }

  private HttpResponse<String> get(int port, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
