package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.chaos.ChildJvm;
import org.sitrep.model.wire.Json;

/** The table that a replay of the seeds serves, over HTTP and from a real broker. */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MonitorTest {
  private static final String SEEDS = Path.of("..", "seeds").toString();
  private static final String SERVES = "serves the table at http://localhost:";

  @TempDir static Path root;
  private static @Nullable ChildJvm replay;
  private static String address = "";

  @BeforeAll
  static void start() {
    ChildJvm started =
        ChildJvm.sitrep(
            "replay", SEEDS, "--serve", "--port", "0", "--until-done", "--data", root.toString());
    replay = started;
    started.awaitLine(SERVES);
    String text = started.text();
    String from = text.substring(text.indexOf(SERVES) + SERVES.length());
    address = "http://localhost:" + from.lines().findFirst().orElseThrow().strip();
    // The table itself, once all is done; it is served on.
    started.awaitLine("PLACE ");
  }

  @AfterAll
  static void stop() {
    ChildJvm running = Objects.requireNonNull(replay);
    assertThat(running.terminate()).isZero();
  }

  @Test
  void the_table_is_that_of_the_topic_and_a_filter_chooses_the_same_here_and_there()
      throws Exception {
    for (String filter :
        List.of("", "status:controlled -kind:city", "حمص", "population>500000", "changed<36500d")) {
      CommandLineRun table =
          CommandLineRun.of(
              "table", "--format", "json", "--filter", filter, "--data", root.toString());
      assertThat(table.exit()).as(table.err()).isZero();
      List<JsonNode> rows = new ArrayList<>();
      for (String line : table.rows()) {
        rows.add(bare(Json.mapper().readTree(line)));
      }
      assertThat(rows).as(filter).isNotEmpty();
      assertThat(rows(get("/api/places?filter=" + encoded(filter)))).isEqualTo(rows);
    }
    CommandLineRun wrong = CommandLineRun.of("table", "--filter", "stat:x", "--data", "none");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("--filter: [filter] character 1: \"stat\" is no name");
  }

  @Test
  void what_was_known_at_an_instant_is_what_a_replay_stopped_there_gives() throws Exception {
    TreeSet<Instant> published = new TreeSet<>();
    get("/api/places/sy-homs/evidence")
        .findValuesAsText("publishedAt")
        .forEach(each -> published.add(Instant.parse(each)));
    assertThat(published).hasSizeGreaterThan(2);
    for (Instant instant : List.of(published.first(), published.higher(published.first()))) {
      CommandLineRun stopped =
          CommandLineRun.of(
              "replay", SEEDS, "--to", instant.plusSeconds(1).toString(), "--until-done", "--json");
      assertThat(stopped.exit()).as(stopped.err()).isZero();
      Map<String, JsonNode> whole = new TreeMap<>();
      List<JsonNode> rows = new ArrayList<>();
      for (String line : stopped.rows()) {
        JsonNode row = Json.mapper().readTree(line);
        whole.put(row.at("/place/id").asText(), row);
        rows.add(bare(row));
      }
      assertThat(rows).isNotEmpty();
      assertThat(rows(get("/api/places?knownAt=" + instant))).isEqualTo(rows);
      ObjectNode homs = (ObjectNode) get("/api/places/sy-homs?knownAt=" + instant);
      homs.remove(List.of("population", "trend", "changedAt", "sentence"));
      assertThat((JsonNode) homs).isEqualTo(whole.get("sy-homs"));
    }
  }

  @Test
  void what_was_true_at_an_instant_is_what_the_command_says() throws Exception {
    String noon = "2024-12-06T12:00:00Z";
    CommandLineRun table =
        CommandLineRun.of("table", "--as-of", noon, "--format", "json", "--data", root.toString());
    List<JsonNode> rows = new ArrayList<>();
    for (String line : table.rows()) {
      rows.add(bare(Json.mapper().readTree(line)));
    }
    assertThat(rows).isNotEmpty();
    assertThat(rows(get("/api/places?asOf=" + noon))).isEqualTo(rows);
  }

  @Test
  void the_history_of_a_place_is_what_the_command_says() throws Exception {
    CommandLineRun history =
        CommandLineRun.of("history", "sy-homs", "--json", "--data", root.toString());
    List<JsonNode> entries = new ArrayList<>();
    for (String line : history.rows()) {
      entries.add(Json.mapper().readTree(line));
    }
    assertThat(entries).hasSizeGreaterThan(1);
    List<JsonNode> served = new ArrayList<>();
    get("/api/places/sy-homs/history").path("entries").forEach(served::add);
    assertThat(served).isEqualTo(entries);
    assertThat(get("/api/places/xx-none/history").path("entries")).isEmpty();
  }

  @Test
  void every_quote_stands_in_the_sentence_of_its_article() throws Exception {
    int quotes = 0;
    for (JsonNode row : get("/api/places").path("rows")) {
      JsonNode evidence = get("/api/places/" + encoded(row.at("/place/id").asText()) + "/evidence");
      for (JsonNode list : evidence) {
        for (JsonNode each : list) {
          JsonNode sentence = each.path("sentence");
          assertThat(
                  sentence
                      .path("text")
                      .asText()
                      .substring(sentence.path("start").asInt(), sentence.path("end").asInt()))
              .isEqualTo(each.at("/quote/exact").asText());
          assertThat(each.path("headline").asText()).isNotEmpty();
          quotes++;
        }
      }
    }
    assertThat(quotes).isGreaterThan(40);
  }

  // The commands do not read on behind what they cannot read: last of all.
  @Order(Integer.MAX_VALUE)
  @Test
  void what_cannot_be_read_is_counted_and_stops_nothing() throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (String poison : List.of("{", "null", "{\"place\":{\"id\":\"sy-homs\"}}", "\u0000")) {
        for (String topic : List.of("news.city-status", "news.status-changes")) {
          producer.send(new ProducerRecord<>(topic, bytes("sy-poison"), bytes(poison))).get();
        }
      }
      // A row of nowhere in particular comes behind them.
      ObjectNode row = (ObjectNode) get("/api/places/sy-homs");
      row.remove(List.of("population", "trend", "changedAt", "sentence"));
      row.withObject("/place").put("id", "xx-behind");
      producer
          .send(
              new ProducerRecord<>(
                  "news.city-status", bytes("xx-behind"), Json.mapper().writeValueAsBytes(row)))
          .get();
      awaitStatus("/api/places/xx-behind", 200);
      assertThat(get("/health/ready").path("unreadable").asInt()).isEqualTo(8);
      assertThat(get("/api/places/sy-homs").path("status").asText()).isEqualTo("CONTROLLED");
      producer.send(new ProducerRecord<>("news.city-status", bytes("xx-behind"), null)).get();
      awaitStatus("/api/places/xx-behind", 404);
    }
  }

  @Test
  void another_process_that_only_serves_answers_the_same() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path settings = Files.writeString(root.resolve("other.yaml"), "monitor: {port: " + port + "}");
    String[] run = {
      "run",
      "--stages",
      "monitor",
      "--config",
      settings.toString(),
      "--bootstrap",
      broker(),
      "--data",
      root.resolve("other").toString()
    };
    try (ChildJvm other = ChildJvm.sitrep(run)) {
      other.awaitLine("serves the table at http://127.0.0.1:" + port);
      for (String path :
          List.of(
              "/health/ready",
              "/api/places",
              "/api/places?format=csv",
              "/api/changes",
              "/api/changes.atom",
              "/api/places/sy-homs",
              "/api/places/sy-homs/evidence",
              "/api/places/sy-homs/history",
              "/api/places?knownAt=2024-12-07T12:00:00Z")) {
        String here = address + path;
        String there = "http://localhost:" + port + path;
        awaitStatus(there, 200);
        if (path.startsWith("/api")) {
          assertThat(send(there).body()).as(path).isEqualTo(send(here).body());
          assertThat(send(there).headers().firstValue("etag"))
              .isPresent()
              .isEqualTo(send(here).headers().firstValue("etag"));
        }
      }
      CommandLineRun third = CommandLineRun.of(run);
      assertThat(third.exit()).isEqualTo(1);
      assertThat(third.err()).contains("monitor: cannot listen at 127.0.0.1:" + port);
    }
  }

  @Test
  void a_port_in_use_is_told_in_one_sentence() {
    CommandLineRun run =
        CommandLineRun.of("replay", SEEDS, "--serve", "--port", address.replaceAll(".*:", ""));
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err().lines().toList().getLast())
        .contains("cannot listen at 127.0.0.1:", "give another --port");
  }

  private static List<JsonNode> rows(JsonNode table) {
    List<JsonNode> rows = new ArrayList<>();
    table.path("rows").forEach(row -> rows.add(bare(row)));
    return rows;
  }

  /** What rows and their summaries have in common. */
  private static JsonNode bare(JsonNode row) {
    ObjectNode bare = row.deepCopy();
    bare.remove(List.of("evidence", "because", "population", "trend", "changedAt"));
    return bare;
  }

  private static JsonNode get(String path) throws Exception {
    HttpResponse<byte[]> answer = send(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Json.mapper().readTree(answer.body());
  }

  private static void awaitStatus(String path, int status) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (status(path) != status && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    assertThat(status(path)).as(path).isEqualTo(status);
  }

  private static int status(String path) {
    try {
      return send(path).statusCode();
    } catch (Exception away) {
      throw new AssertionError(away);
    }
  }

  private static HttpResponse<byte[]> send(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address + path))
              .build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String broker() throws IOException {
    return Files.readString(root.resolve("broker.address")).strip();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
