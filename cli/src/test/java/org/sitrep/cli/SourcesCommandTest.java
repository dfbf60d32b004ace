package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
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

@Timeout(180)
class SourcesCommandTest {
  private static final String FEED =
      "<rss version=\"2.0\"><channel><title>Wire</title><item><title>رفعت الأعلام</title>"
          + "<guid isPermaLink=\"false\">1</guid><description>في الساحة</description></item>"
          + "</channel></rss>";

  @TempDir Path folder;

  @Test
  void every_source_is_shown_with_how_it_fares() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = FEED.getBytes(StandardCharsets.UTF_8);
          boolean there = exchange.getRequestURI().getPath().equals("/feed");
          exchange.sendResponseHeaders(there ? 200 : 404, there ? body.length : -1);
          if (there) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    Path settings =
        Files.writeString(
            folder.resolve("sitrep.yaml"),
            """
            fetch: {host-delay-ms: 0}
            sources:
              - {id: well, url: "%s/feed", every: 2s, allow-private: true, outlet: Our Wire, licence: as agreed}
              - {id: none, url: "%s/none", every: 2s, allow-private: true}
              - {id: inside, url: "%s/feed", every: 2s}
            """
                .formatted(base, base, base));
    String data = folder.resolve("data").toString();
    try (ChildJvm service =
        ChildJvm.sitrep(
            "run", "--data", data, "--config", settings.toString(), "--stages", "ingest")) {
      service.awaitLine("source none: STATUS: status 404");
      service.awaitLine("source inside: PRIVATE_ADDRESS");
      Map<String, JsonNode> rows = rows(data);
      while (rows.size() < 3 || row(rows, "well").at("/state/health/polls").asInt() < 2) {
        rows = rows(data);
      }
      assertThat(row(rows, "well").get("condition").asText()).isEqualTo("well");
      assertThat(row(rows, "well").at("/state/health/items").asInt()).isEqualTo(1);
      assertThat(row(rows, "well").at("/state/sheet/licence").asText()).isEqualTo("as agreed");
      assertThat(row(rows, "none").get("condition").asText()).isEqualTo("failing");
      assertThat(row(rows, "inside").at("/state/health/rejected/PRIVATE_ADDRESS").asInt())
          .isPositive();
      String text = CommandLineRun.of("sources", "--data", data).out();
      assertThat(text)
          .contains("SOURCE", "Our Wire", base + "/feed (licence: as agreed)")
          .containsPattern("none +- +failing +never +(in \\d+ s|now)")
          .contains("PRIVATE_ADDRESS ", "STATUS: status 404");
      assertThat(service.terminate()).isZero();
    } finally {
      server.stop(0);
    }
  }

  private static JsonNode row(Map<String, JsonNode> rows, String id) {
    return Objects.requireNonNull(rows.get(id));
  }

  private static Map<String, JsonNode> rows(String data) throws Exception {
    Map<String, JsonNode> rows = new TreeMap<>();
    for (String line :
        CommandLineRun.of("sources", "--json", "--data", data).out().lines().toList()) {
      JsonNode row = Json.mapper().readTree(line);
      rows.put(row.get("id").asText(), row);
    }
    return rows;
  }
}
