package org.sitrep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.chaos.ChildJvm;
import org.sitrep.model.wire.Json;

/** What is shown beside feeds that are asked: folders, who takes calls, and what was removed. */
@Timeout(180)
class SourcesInletsTest {
  @TempDir Path root;

  @Test
  void folders_calls_and_removed_sources_are_shown_with_how_they_fare() throws Exception {
    int port = freePort();
    Path drop = Files.createDirectory(root.resolve("in"));
    Path settings = root.resolve("sitrep.yaml");
    write(settings, port, drop, "old");
    try (ChildJvm service = run(settings)) {
      service.awaitLine("push takes articles");
      service.awaitLine("source old: PRIVATE_ADDRESS");
      assertThat(post(port, article("a", "Desk"))).isEqualTo(202);
      assertThat(post(port, article("b", "Other Desk"))).isEqualTo(202);
      assertThat(post(port, "{")).isEqualTo(422);
      Files.writeString(drop.resolve("1.jsonl"), article("c", "") + "\n" + article("d", ""));
      Map<String, JsonNode> rows = rows(settings);
      while (!isShown(rows)) {
        rows = rows(settings);
      }
      JsonNode push = row(rows, "push@desk-1");
      assertThat(push.at("/inlet/senders/Other Desk").asInt()).isOne();
      assertThat(push.at("/inlet/lastSuccess").asText()).isNotEmpty();
      JsonNode folder = row(rows, "folder@desk-1");
      assertThat(folder.at("/inlet/sheet/country").asText()).isEqualTo("SY");
      assertThat(folder.at("/inlet/sheet/zone").asText()).isEqualTo("Asia/Damascus");
      String text = command(settings, "sources").out();
      assertThat(text)
          .containsPattern("folder@desk-1 +Valley Desk +well +\\d+ s ago +- +- +2 +0")
          .containsPattern("push@desk-1 +- +well +\\d+ s ago +- +- +2 +1 +MALFORMED 1")
          .contains(drop + " (licence: our own)", "from Desk 1, Other Desk 1");
      assertThat(service.terminate()).isZero();
    }
    write(settings, port, drop, "new");
    try (ChildJvm service = run(settings)) {
      service.awaitLine("source new: PRIVATE_ADDRESS");
      assertThat(row(rows(settings), "old").get("condition").asText()).isEqualTo("removed");
      assertThat(command(settings, "sources").out())
          .containsPattern("old +- +removed +never +never");
      // Its topics have a prefix, which other commands take from the same settings.
      assertThat(command(settings, "table").exit()).isZero();
      assertThat(CommandLineRun.of("table", "--data", data()).exit()).isEqualTo(1);
      assertThat(CommandLineRun.of("table", "--data", data(), "--topic-prefix", "desk-").exit())
          .isZero();
      assertThat(service.terminate()).isZero();
    }
  }

  private static JsonNode row(Map<String, JsonNode> rows, String id) {
    return Objects.requireNonNull(rows.get(id));
  }

  private static boolean isShown(Map<String, JsonNode> rows) {
    return rows.containsKey("push@desk-1")
        && rows.get("push@desk-1").at("/inlet/rejected/MALFORMED").asInt() == 1
        && rows.get("push@desk-1").at("/inlet/items").asInt() == 2
        && rows.containsKey("folder@desk-1")
        && rows.get("folder@desk-1").at("/inlet/items").asInt() == 2;
  }

  private ChildJvm run(Path settings) {
    return ChildJvm.sitrep(
        "run",
        "--data",
        data(),
        "--config",
        settings.toString(),
        "--stages",
        "ingest",
        "--instance",
        "desk-1");
  }

  private CommandLineRun command(Path settings, String... command) {
    String[] all = new String[command.length + 4];
    System.arraycopy(command, 0, all, 0, command.length);
    System.arraycopy(
        new String[] {"--config", settings.toString(), "--data", data()},
        0,
        all,
        command.length,
        4);
    return CommandLineRun.of(all);
  }

  private Map<String, JsonNode> rows(Path settings) throws IOException {
    Map<String, JsonNode> rows = new TreeMap<>();
    for (String line : command(settings, "sources", "--json").out().lines().toList()) {
      JsonNode row = Json.mapper().readTree(line);
      rows.put(row.get("id").asText(), row);
    }
    return rows;
  }

  private String data() {
    return root.resolve("data").toString();
  }

  private static void write(Path settings, int port, Path drop, String source) throws IOException {
    Files.writeString(
        settings,
        """
        kafka: {topic-prefix: desk-, partitions: 2}
        push: {port: %d}
        folders:
          - {path: %s, outlet: Valley Desk, country: SY, time-zone: Asia/Damascus, licence: our own, settle-ms: 100}
        sources:
          - {id: %s, url: "http://127.0.0.1:%d/feed", every: 2s}
        """
            .formatted(port, drop, source, port));
  }

  private static String article(String id, String outlet) {
    return "{\"id\":\"%s\",\"outlet\":\"%s\",\"headline\":\"h\",\"body\":\"text\"}"
        .formatted(id, outlet);
  }

  private static int post(int port, String body) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/articles"))
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(body, UTF_8))
                  .build(),
              BodyHandlers.discarding())
          .statusCode();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
