package org.sitrep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.chaos.ChildJvm;
import org.sitrep.cli.chaos.Conditions;
import org.sitrep.cli.chaos.Ports;
import org.sitrep.model.wire.Json;

/** Whom a running service tells of changes. */
@Timeout(240)
class AlertsTest {
  private static final String LEFT =
      """
      Army leaves %1$s
      The Syrian army said on Saturday that it had withdrawn from the city of %1$s.
      """;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  /** A call as it came: id, signature, body. */
  private record Heard(String id, String signature, String body) {}

  private final List<Heard> heard = new CopyOnWriteArrayList<>();

  @Test
  void each_change_that_a_rule_asks_for_is_told_once_also_after_a_refusal_and_a_restart()
      throws Exception {
    Path dropped = Files.createDirectory(folder.resolve("in"));
    Path told = folder.resolve("told.jsonl");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    Path secret = Files.writeString(folder.resolve("hook.secret"), "only we know");
    Path settings =
        Files.writeString(
            folder.resolve("sitrep.yaml"),
            """
            monitor: {port: %d}
            folders:
              - {path: %s}
            alerts:
              - {name: desk, when: "country:sy status:*", webhook: "http://127.0.0.1:%d/hook", secret-file: %s}
              - {name: hama, when: "place:sy-hama", command: [sh, -c, "cat >> %s; echo >> %s"]}
            """
                .formatted(
                    Ports.free(1).getFirst(),
                    dropped,
                    server.getAddress().getPort(),
                    secret,
                    told,
                    told));
    try {
      try (ChildJvm service = service(settings)) {
        service.awaitLine("alerts desk watch");
        service.awaitLine("alerts hama watch");
        Files.writeString(dropped.resolve("homs.txt"), LEFT.formatted("Homs"));
        await(2, service);
        assertThat(service.terminate()).isZero();
      }
      assertThat(heard.get(1).id()).as("sent again").isEqualTo(heard.get(0).id());
      assertThat(heard.get(0).id()).startsWith("desk.");
      assertThat(heard.get(0).signature()).startsWith("v1,");
      JsonNode body = Json.mapper().readTree(heard.get(1).body());
      assertThat(body.at("/change/place/id").asText()).isEqualTo("sy-homs");
      assertThat(body.at("/sentence/en").asText()).startsWith("Homs was left by its holder");
      assertThat(told).doesNotExist();

      try (ChildJvm service = service(settings)) {
        service.awaitLine("alerts desk watch");
        Files.writeString(dropped.resolve("hama.txt"), LEFT.formatted("Hama"));
        await(3, service);
        Conditions.await(
            PATIENCE, () -> Files.exists(told), () -> "nothing told: " + service.text());
        assertThat(service.terminate()).isZero();
      }
    } finally {
      server.stop(0);
    }
    assertThat(heard).hasSize(3);
    assertThat(heard.get(2).body()).contains("\"sy-hama\"");
    assertThat(Files.readAllLines(told)).singleElement().asString().contains("\"sy-hama\"");
  }

  private ChildJvm service(Path settings) {
    return ChildJvm.sitrep(
        "run", "--data", folder.resolve("data").toString(), "--config", settings.toString());
  }

  private void await(int calls, ChildJvm service) {
    Conditions.await(
        PATIENCE,
        () -> heard.size() >= calls,
        () -> heard + " from a process that said " + service.text());
  }

  /** The first call is told to come again. */
  private void answer(HttpExchange call) throws IOException {
    String body = new String(call.getRequestBody().readAllBytes(), UTF_8);
    heard.add(
        new Heard(
            String.valueOf(call.getRequestHeaders().getFirst("webhook-id")),
            String.valueOf(call.getRequestHeaders().getFirst("webhook-signature")),
            body));
    call.sendResponseHeaders(heard.size() == 1 ? 503 : 204, -1);
    call.close();
  }
}
