package org.sitrep.monitor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitrep.model.ArticleId;
import org.sitrep.model.CityStatus;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.EventTime;
import org.sitrep.model.Extent;
import org.sitrep.model.HistoryEntry;
import org.sitrep.model.LocalName;
import org.sitrep.model.PlaceId;
import org.sitrep.model.Quote;
import org.sitrep.model.RawArticle;
import org.sitrep.model.Stance;
import org.sitrep.model.StatusChange;
import org.sitrep.model.TimePrecision;
import org.sitrep.model.wire.Json;
import org.sitrep.web.Limits;
import org.sitrep.web.ServerSettings;
import org.w3c.dom.Document;

/** What is answered, asked over the wire. */
@Timeout(60)
class MonitorRoutesTest {
  private static final String SENTENCE = "Officials said that rebels took the city on Sunday.";
  private static final Quote QUOTE = new Quote("rebels took the city", 33, 53);

  private Served served;

  @BeforeEach
  void start() throws Exception {
    served = new Served(ServerSettings.ofLoopback());
    served.log.row(HostileRows.row("sy-homs", "Homs", QUOTE, Stance.ASSERTED, 1.5));
    served.log.row(HostileRows.row("sy-hama", "Hama", QUOTE, Stance.DENIED, -1));
    served.log.row(
        served.log.row("sy-raqqa", new LocalName("Raqqa", null), ControlStatus.UNKNOWN, 0));
    read();
  }

  @AfterEach
  void stop() {
    served.close();
    assertThat(served.said).isEmpty();
  }

  @Test
  void the_table_is_answered_in_three_forms_and_by_a_filter() throws Exception {
    JsonNode table = json("/api/places");
    assertThat(table.path("cursor").asText()).isEqualTo(served.source.now().at().toString());
    assertThat(table.at("/rows").findValuesAsText("id")).contains("sy-hama", "sy-homs", "sy-raqqa");
    assertThat(table.at("/rows/0/population").asInt()).isEqualTo(1_000);
    assertThat(table.at("/rows/0").has("evidence")).isFalse();

    String csv = Served.text(served.get("/api/places?format=csv&filter=status:controlled"));
    List<String> lines = csv.lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).startsWith("place,name_en,name_ar").endsWith("population,changed_at");
    assertThat(lines.get(1).split(","))
        .hasSameSizeAs(lines.get(0).split(","))
        .allMatch(tag -> tag.matches("#[a-z_0-9]+(\\+[a-z_0-9]+)*"));
    assertThat(lines.get(2)).startsWith("sy-hama,Hama,");

    JsonNode map = json("/api/places?format=geojson&filter=homs");
    assertThat(map.at("/features")).hasSize(1);
    assertThat(map.at("/features/0/geometry/coordinates").toString()).isEqualTo("[36.5,34.5]");
    assertThat(map.at("/features/0/properties/name_en").asText()).isEqualTo("Homs");
  }

  @Test
  void who_has_an_answer_is_not_sent_it_again_until_it_is_another() throws Exception {
    for (String path :
        List.of(
            "/api/places",
            "/api/places/sy-homs",
            "/api/changes",
            "/api/changes.atom",
            "/api/places/sy-homs/evidence",
            "/api/places?asOf=2024-12-09T00:00:00Z")) {
      for (String packing : List.of("gzip", "identity")) {
        String tag =
            served.get(path, "Accept-Encoding", packing).headers().firstValue("etag").orElseThrow();
        HttpResponse<byte[]> again =
            served.get(path, "Accept-Encoding", packing, "If-None-Match", "\"x\", " + tag);
        assertThat(again.statusCode()).as(path).isEqualTo(304);
        assertThat(again.body()).isEmpty();
      }
    }
    String tag = served.get("/api/places").headers().firstValue("etag").orElseThrow();
    assertThat(served.get("/api/places?filter=homs", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
    served.log.row(HostileRows.row("sy-homs", "Homs", QUOTE, Stance.ASSERTED, 1.5));
    read();
    assertThat(served.get("/api/places", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void answers_are_packed_for_those_who_take_it_and_a_head_has_no_body() throws Exception {
    HttpResponse<byte[]> packed = served.get("/api/places", "Accept-Encoding", "gzip");
    assertThat(packed.headers().firstValue("content-encoding")).contains("gzip");
    byte[] plain = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
    assertThat(plain).isEqualTo(served.get("/api/places").body());
    HttpResponse<byte[]> head = served.send("HEAD", "/api/places");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("etag")).isPresent();
    assertThat(served.send("HEAD", "/api/stream").statusCode()).isEqualTo(200);
    assertThat(served.send("POST", "/api/places").statusCode()).isEqualTo(405);
  }

  @Test
  void a_quote_stands_in_its_sentence_also_where_the_text_has_moved() throws Exception {
    RawArticle moved = article("A correction was made.\n" + SENTENCE + " More follows.");
    served.articles.add(moved);
    JsonNode one = json("/api/places/sy-homs/evidence").at("/for/0");
    String text = one.at("/sentence/text").asText();
    assertThat(text).isEqualTo(SENTENCE);
    assertThat(text.substring(one.at("/sentence/start").asInt(), one.at("/sentence/end").asInt()))
        .isEqualTo(QUOTE.exact());
    assertThat(one.path("headline").asText()).isEqualTo("Headline");
    assertThat(one.path("url").isNull()).isTrue();
    served.articles.set(0, article("Nothing of that is said any more."));
    assertThat(json("/api/places/sy-homs/evidence").at("/for/0/sentence").isNull()).isTrue();
    JsonNode denied = json("/api/places/sy-hama/evidence");
    assertThat(denied.path("denials")).hasSize(1);
    assertThat(denied.path("against")).isEmpty();
    assertThat(denied.at("/denials/0/headline").isNull()).isTrue();
  }

  @Test
  void a_history_up_to_an_instant_has_what_had_begun_by_then() throws Exception {
    for (int hour = 0; hour < 3; hour++) {
      Instant began = HostileRows.MORNING.plusSeconds(hour * 3600L);
      EventTime since = new EventTime(began, began, TimePrecision.HOUR);
      StatusChange.State state =
          new StatusChange.State(ControlStatus.CONTROLLED, null, Extent.FULL, since, null);
      served.history.add(new HistoryEntry(null, state, Served.NOON, "rule", List.of()));
    }
    assertThat(json("/api/places/sy-homs/history").path("entries")).hasSize(3);
    assertThat(json("/api/places/sy-homs/history?asOf=2024-12-08T07:00:00Z").path("entries"))
        .hasSize(2);
  }

  @Test
  void only_addresses_of_pages_are_passed_on() {
    for (String bad :
        List.of(
            "javascript:alert(1)",
            "data:text/html,x",
            "ftp://a/b",
            "//a/b",
            "http:",
            " ",
            "http://user:pass@a/",
            "https:///x",
            "java\nscript:x",
            "http://a b/")) {
      assertThat(EvidenceRoutes.link(bad)).as(bad).isNull();
    }
    assertThat(EvidenceRoutes.link("HTTPS://Valley.example/أخبار"))
        .isEqualTo("HTTPS://Valley.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1");
  }

  @Test
  void changes_are_paged_from_the_newest_to_the_oldest_each_once() throws Exception {
    for (int each = 0; each < 25; each++) {
      change("sy-homs", each % 2 == 0 ? ControlStatus.CONTESTED : ControlStatus.CONTROLLED);
    }
    read();
    List<String> seen = new ArrayList<>();
    String before = "";
    do {
      JsonNode page = json("/api/changes?limit=10" + before);
      page.path("changes").forEach(change -> seen.add(change.path("cursor").asText()));
      before = page.path("next").isNull() ? "" : "&before=" + page.path("next").asText();
    } while (!before.isEmpty());
    assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    assertThat(seen)
        .isEqualTo(
            served.source.now().changes().reversed().stream()
                .map(change -> change.cursor().toString())
                .toList());
    assertThat(json("/api/changes?filter=status:contested").path("changes")).hasSize(13);
    assertThat(json("/api/changes?filter=hama").path("changes")).isEmpty();
  }

  @Test
  void the_feed_is_atom_and_its_entries_keep_their_ids() throws Exception {
    change("sy-homs", ControlStatus.CONTESTED);
    read();
    Document first = atom();
    change("sy-homs", ControlStatus.VACATED);
    read();
    Document second = atom();
    for (String name : List.of("id", "title", "updated", "author", "entry")) {
      assertThat(first.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name).getLength())
          .as(name)
          .isPositive();
    }
    assertThat(texts(second, "id")).hasSize(3).doesNotHaveDuplicates();
    assertThat(texts(second, "id")).containsAll(texts(first, "id"));
    assertThat(texts(second, "updated")).allMatch(each -> Instant.parse(each) != null);
  }

  @Test
  void whatever_stands_in_a_text_it_stays_a_text() throws Exception {
    String filling = "n".repeat(700_000);
    List<String> texts =
        List.of(
            "<script>alert(1)</script>",
            "=HYPERLINK(\"http://evil.example\")",
            "\u202Eevil\u2066\u0007\u001b]0;title\u0007\u001b[2J",
            "]]>&<!--\"'\r\n\r\ndata: {}\n\nevent: snapshot",
            "\uD800 lone, \uFFFF none",
            filling);
    try (EventReader reader = new EventReader("")) {
      reader.connect(served.port());
      for (int each = 0; each < texts.size(); each++) {
        served.log.row(
            HostileRows.row("h" + each, texts.get(each), new Quote("q", 0, 1), Stance.ASSERTED, 1));
        change("h" + each, texts.get(each));
      }
      read();
      while (!reader.rows().containsKey("h5")) {
        Thread.onSpinWait();
      }
      for (int each = 0; each < texts.size(); each++) {
        // Half a character is none: whatever stands for it, the rest stays.
        String clean = texts.get(each).replace("\uD800", "");
        assertThat(
                Objects.requireNonNull(reader.rows().get("h" + each)).at("/place/name/en").asText())
            .endsWith(clean);
        JsonNode row = json("/api/places/h" + each);
        assertThat(row.at("/place/name/ar").asText()).endsWith(clean);
        assertThat(row.at("/sentence/en").asText()).doesNotContain("\u001b", "\u202e", "\n");
        assertThat(json("/api/places/h" + each + "/evidence").at("/for/0/outlet").asText())
            .endsWith(clean);
      }
    }
    for (String path :
        List.of(
            "/api/places",
            "/api/places?format=csv",
            "/api/places?format=geojson",
            "/api/changes",
            "/api/changes.atom",
            "/api/places/h0",
            "/api/places/h0/evidence")) {
      HttpResponse<byte[]> answer = served.get(path);
      assertThat(answer.headers().firstValue("content-type").orElse("")).doesNotContain("html");
      assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
      assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
          .contains("default-src 'none'");
      assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    }
    assertThat(Served.text(served.get("/api/places?format=csv")))
        .contains("\"'=HYPERLINK(\"\"http")
        .doesNotContain(",=HYPERLINK");
    assertThat(texts(atom(), "title")).anyMatch(title -> title.contains("<script>"));
    assertThat(Served.text(served.get("/api/changes.atom")))
        .doesNotContain("<script>", "\u001b", "\u202e")
        .hasSizeLessThan(50_000);
  }

  @Test
  void what_cannot_be_answered_is_told_as_a_problem() throws Exception {
    assertThat(problem("/api/places?filter=stat:x", 400).path("position").asInt()).isZero();
    assertThat(problem("/api/places?format=xml", 400).path("detail").asText())
        .contains("[format] expected json, csv or geojson");
    problem("/api/places?asOf=yesterday", 400);
    problem("/api/places?filtre=x", 400);
    problem("/api/places?filter=a&filter=b", 400);
    problem("/api/changes?limit=0", 400);
    problem("/api/changes?limit=1001", 400);
    problem("/api/changes?before=x", 400);
    problem("/api/stream?filter=%22", 400);
    problem("/api/places/sy-nowhere", 404);
    problem("/api/places/sy-nowhere/evidence", 404);
    problem("/api/places/%0A", 400);
    served.claimsAway = true;
    problem("/api/places?knownAt=2024-12-01T00:00:00Z", 503);
    served.claimsAway = false;
    assertThat(json("/api/places?knownAt=2024-12-01T00:00:00Z").path("rows")).isEmpty();
  }

  @Test
  void only_who_shows_the_token_under_the_right_name_is_told_anything() throws Exception {
    assertThatThrownBy(
            () -> new ServerSettings("0.0.0.0", 0, Optional.empty(), Set.of(), Limits.standard()))
        .hasMessageContaining("token");
    ServerSettings closed =
        new ServerSettings(
            "0.0.0.0", 0, Optional.of("0123456789abcdef"), Set.of(), Limits.standard());
    try (Served other = new Served(closed)) {
      for (String path :
          List.of("/api/places", "/api/stream", "/api/changes.atom", "/api/sources")) {
        assertThat(other.get(path).statusCode()).as(path).isEqualTo(401);
        assertThat(other.get(path, "Authorization", "Bearer 0123456789abcdeX").statusCode())
            .isEqualTo(401);
      }
      String[] token = {"Authorization", "Bearer 0123456789abcdef"};
      assertThat(other.get("/api/places", token).statusCode()).isEqualTo(200);
      assertThat(other.get("/health/ready").statusCode()).isEqualTo(200);
    }
    assertThat(served.get("/api/places", "Origin", "http://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(
            served.get("/api/places", "Origin", "http://localhost:" + served.port()).statusCode())
        .isEqualTo(200);
  }

  private void change(String id, ControlStatus status) {
    CityStatus row = served.source.now().row(new PlaceId(id)).orElseThrow().whole();
    served.log.change(row.place(), new StatusChange.State(status, null, Extent.FULL, null, 0.5));
  }

  private void change(String id, String text) {
    CityStatus row = HostileRows.row(id, text, new Quote("q", 0, 1), Stance.ASSERTED, 1);
    served.log.change(
        row.place(),
        new StatusChange.State(row.status(), row.controller(), Extent.FULL, row.since(), 0.5));
  }

  private void read() {
    served.source.readTo(served.log.size());
  }

  private static RawArticle article(String body) {
    return new RawArticle(
        new ArticleId("a-sy-homs"),
        "outlet",
        "javascript:alert(1)",
        "Headline",
        body,
        null,
        "en",
        Served.NOON,
        null);
  }

  private JsonNode json(String path) throws Exception {
    HttpResponse<byte[]> answer = served.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Json.mapper().readTree(answer.body());
  }

  private JsonNode problem(String path, int status) throws Exception {
    HttpResponse<byte[]> answer = served.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    return Json.mapper().readTree(answer.body());
  }

  private Document atom() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    byte[] feed = served.get("/api/changes.atom").body();
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed));
  }

  private static List<String> texts(Document document, String name) {
    var found = document.getElementsByTagNameNS("*", name);
    List<String> texts = new ArrayList<>();
    for (int index = 0; index < found.getLength(); index++) {
      texts.add(found.item(index).getTextContent());
    }
    return texts;
  }
}
