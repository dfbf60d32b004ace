package org.sitrep.monitor.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitrep.model.ArticleId;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.Extent;
import org.sitrep.model.HistoryEntry;
import org.sitrep.model.LocalName;
import org.sitrep.model.Quote;
import org.sitrep.model.RawArticle;
import org.sitrep.model.Stance;
import org.sitrep.model.StatusChange;
import org.sitrep.model.wire.Json;
import org.sitrep.web.Route;
import org.sitrep.web.ServerSettings;

/** Holds {@code docs/monitor-openapi.yaml} against what is answered over the wire. */
@Timeout(60)
class OpenApiTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "monitor-openapi.yaml");

  private JsonNode document;
  private Served served;

  @BeforeEach
  void start() throws Exception {
    document = new YAMLMapper().readTree(DOCUMENT.toFile());
    served = new Served(ServerSettings.ofLoopback());
    Quote quote = new Quote("took Homs", 7, 16);
    var row = HostileRows.row("sy-homs", "Homs", quote, Stance.ASSERTED, 1);
    served.log.row(row);
    served.log.row(
        served.log.row("xx-bare", new LocalName(null, "لا مكان"), ControlStatus.UNKNOWN, 0));
    StatusChange.State state =
        new StatusChange.State(row.status(), row.controller(), Extent.FULL, row.since(), null);
    served.log.change(row.place(), state);
    served.log.change(row.place(), state);
    served.source.readTo(served.log.size());
    served.history.add(new HistoryEntry(null, state, Served.NOON, "rule 1", List.of()));
    served.history.add(new HistoryEntry(state, state, Served.NOON, "rule 2", List.of()));
    served.sources.add(Map.of("id", "s", "condition", "well", "state", Map.of()));
    served.articles.add(
        new RawArticle(
            new ArticleId("a-sy-homs"),
            "outlet",
            "https://valley.example/1",
            "Rebels",
            "took Homs.",
            null,
            "en",
            Served.NOON,
            null));
  }

  @AfterEach
  void stop() {
    served.close();
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
    assertThat(served.routes().stream().map(route -> route.method() + " " + route.path()))
        .containsExactlyInAnyOrderElementsOf(documented);
  }

  @Test
  void every_route_knows_the_parameters_of_its_path_and_no_others() throws Exception {
    for (Route route : served.routes()) {
      String path = route.path().replace("{id}", "sy-homs");
      String detail =
          Json.mapper()
              .readTree(served.get(path + "?no-such-parameter=1").body())
              .path("detail")
              .asText();
      Set<String> known = new TreeSet<>();
      if (detail.contains("[")) {
        String list = detail.substring(detail.indexOf('[') + 1, detail.indexOf(']'));
        known.addAll(Arrays.asList(list.split(", ")));
      }
      assertThat(detail).as(path).startsWith("expected");
      assertThat(known).as(path).isEqualTo(parameters(route.path()));
    }
  }

  @Test
  void every_answer_is_one_of_the_document_and_holds_against_its_schema() throws Exception {
    for (String path :
        List.of(
            "/api/places",
            "/api/places?format=csv",
            "/api/places?format=geojson",
            "/api/places?knownAt=2024-12-09T00:00:00Z",
            "/api/places?filter=%3A%3A%22",
            "/api/places/sy-homs",
            "/api/places/xx-bare",
            "/api/places/none",
            "/api/places/sy-homs/history",
            "/api/places/sy-homs/evidence",
            "/api/changes?limit=1",
            "/api/changes.atom",
            "/api/sources",
            "/health/live",
            "/health/ready")) {
      check(path, served.get(path));
    }
    served.claimsAway = true;
    check("/api/places", served.get("/api/places?knownAt=2024-12-01T00:00:00Z"));
  }

  @Test
  void what_is_streamed_holds_against_its_schemas() throws Exception {
    List<JsonNode> events = new ArrayList<>();
    Event snapshot =
        Event.snapshot(
            "1",
            served.source.now().sorted(),
            served.source.now().changes(),
            served.source.now().asOf());
    Event diff =
        Event.diff(
            "2",
            new Delta(
                served.source.now().sorted(),
                served.source.now().sorted().stream().map(row -> row.place()).toList(),
                served.source.now().changes()));
    for (Event event : List.of(snapshot, diff, Event.beat("3", Served.NOON, 5))) {
      String text =
          new String(event.from(0).bytes().array(), java.nio.charset.StandardCharsets.UTF_8);
      events.add(Json.mapper().readTree(text.substring(text.indexOf("data: ") + 6)));
    }
    List<String> schemas = List.of("StreamSnapshot", "StreamDiff", "StreamBeat");
    for (int each = 0; each < events.size(); each++) {
      JsonNode schema = document.at("/components/schemas/" + schemas.get(each));
      assertThat(schema(schema).validate(events.get(each))).as(schemas.get(each)).isEmpty();
      assertThat(schema(schema).validate(Json.mapper().readTree("{}"))).isNotEmpty();
    }
  }

  private void check(String called, HttpResponse<byte[]> answer) throws Exception {
    String path = called.replaceFirst("\\?.*", "").replaceFirst("places/[a-z-]+", "places/{id}");
    JsonNode response =
        resolved(
            document.path("paths").path(path).at("/get/responses").path("" + answer.statusCode()));
    assertThat(response.isMissingNode()).as("%d of %s", answer.statusCode(), called).isFalse();
    String type = answer.headers().firstValue("content-type").orElse("");
    JsonNode schema = response.path("content").path(type).path("schema");
    assertThat(schema.isMissingNode()).as("%s of %s", type, called).isFalse();
    JsonNode body =
        type.endsWith("json")
            ? Json.mapper().readTree(answer.body())
            : TextNode.valueOf(Served.text(answer));
    assertThat(schema(schema).validate(body)).as("%s: %s", called, body).isEmpty();
    response
        .path("headers")
        .fieldNames()
        .forEachRemaining(name -> assertThat(answer.headers().firstValue(name)).isPresent());
  }

  private Set<String> parameters(String path) {
    Set<String> names = new TreeSet<>();
    for (JsonNode each : document.path("paths").path(path).at("/get/parameters")) {
      JsonNode parameter = resolved(each);
      if (parameter.path("in").asText().equals("query")) {
        names.add(parameter.path("name").asText());
      }
    }
    return names;
  }

  /** A schema that finds the document's others where they are. */
  private Schema schema(JsonNode schema) {
    ObjectNode whole = Json.mapper().createObjectNode();
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.set("components", document.path("components"));
    whole.putArray("allOf").add(schema);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
  }

  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText("");
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }
}
