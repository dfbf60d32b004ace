package org.sitrep.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitrep.ingest.InletHealth;
import org.sitrep.ingest.InletSheet;
import org.sitrep.ingest.MemoryRegister;
import org.sitrep.ingest.MemoryRegister.Fate;
import org.sitrep.ingest.push.Pusher.Reply;
import org.sitrep.model.wire.Json;
import org.sitrep.web.Route;
import org.sitrep.web.ServerSettings;

/** Holds {@code docs/openapi.yaml} against what is answered over the wire. */
@Timeout(60)
class OpenApiTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "openapi.yaml");
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z"));

  private final MemoryRegister register = new MemoryRegister();
  private JsonNode document;
  private PushServer server;
  private Pusher pusher;

  @BeforeEach
  void start() throws IOException {
    document = new YAMLMapper().readTree(DOCUMENT.toFile());
    PushSettings settings =
        new PushSettings(ServerSettings.ofLoopback(), 10_000, 4, Duration.ofHours(1));
    server = PushServer.start(settings, register, NOON, said -> {});
    pusher = new Pusher(server.port());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void every_path_is_a_route_and_every_route_a_path() {
    Set<String> documented = new TreeSet<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    MemoryRegister register = new MemoryRegister();
    PushCounts counts = new PushCounts();
    InletHealth health = new InletHealth(InletSheet.of("push", "here", "one"));
    PushQueue queue =
        PushQueue.start(
            new PushWriter(register, Duration.ofHours(1), health, counts::newlyRefused, NOON),
            1,
            register);
    List<Route> routes = new PushRoutes(queue, counts, NOON).all(1);
    queue.close();
    assertThat(routes.stream().map(route -> route.method() + " " + route.path()))
        .containsExactlyInAnyOrderElementsOf(documented);
  }

  @Test
  void the_media_types_that_are_taken_are_those_of_the_document() {
    Set<String> taken = new TreeSet<>(PushedBody.JSON);
    taken.addAll(PushedBody.LINES);
    assertThat(fields(operation("/articles", "post").at("/requestBody/content"))).isEqualTo(taken);
  }

  @Test
  void every_answer_is_one_of_the_document_and_holds_against_its_schema() {
    List<Reply> replies = new ArrayList<>();
    String[] key = {"Idempotency-Key", "k"};
    replies.add(pusher.json(Pusher.article("a", "text"), key));
    replies.add(pusher.json(Pusher.article("b", "text"), key));
    replies.add(pusher.json(Pusher.article("b", "text"), "Idempotency-Key", "x y"));
    replies.add(pusher.json(Pusher.article("b", "text"), "Origin", "http://evil.example"));
    replies.add(pusher.json(Pusher.article("b", "x".repeat(20_000))));
    replies.add(pusher.send("text/csv", new byte[] {'x'}));
    replies.add(pusher.json("{}"));
    replies.add(pusher.lines(Pusher.article("a", "text") + "\nnone\n{}"));
    register.next(Fate.LOST_BEFORE_WRITTEN);
    replies.add(pusher.json(Pusher.article("c", "text")));
    assertThat(replies)
        .extracting(Reply::status)
        .containsExactly(202, 422, 400, 403, 413, 415, 422, 422, 503);
    replies.forEach(reply -> check(operation("/articles", "post"), reply));
    check(operation("/status", "get"), pusher.status());
  }

  private void check(JsonNode operation, Reply reply) {
    JsonNode response = resolved(operation.path("responses").path("" + reply.status()));
    assertThat(response.isMissingNode()).as("%d in the document", reply.status()).isFalse();
    String type = reply.whole().headers().firstValue("content-type").orElse("");
    JsonNode schema = response.path("content").path(type).path("schema");
    assertThat(schema.isMissingNode()).as("%d %s in the document", reply.status(), type).isFalse();
    assertThat(schema(schema).validate(reply.json())).as("%s", reply.json()).isEmpty();
    response
        .path("headers")
        .fieldNames()
        .forEachRemaining(name -> assertThat(reply.whole().headers().firstValue(name)).isPresent());
  }

  @Test
  void what_the_document_calls_an_article_is_what_the_tests_push() throws IOException {
    JsonNode article = document.at("/components/schemas/Article");
    assertThat(schema(article).validate(Json.mapper().readTree(Pusher.article("a", "b"))))
        .isEmpty();
    assertThat(schema(article).validate(Json.mapper().readTree("{\"x\":1}"))).isNotEmpty();
  }

  /** A schema that finds the document's others where they are. */
  private Schema schema(JsonNode schema) {
    ObjectNode whole = Json.mapper().createObjectNode();
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.set("components", document.path("components"));
    whole.putArray("allOf").add(schema);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
  }

  private JsonNode operation(String path, String method) {
    return document.path("paths").path(path).path(method);
  }

  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText("");
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }

  private static Set<String> fields(JsonNode object) {
    return object.properties().stream()
        .map(field -> field.getKey())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
