package org.sitrep.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitrep.web.Wire.Reply;

class WebServerTest {
  private static final String TOKEN = "0123456789abcdef-secret";

  private final List<String> said = Collections.synchronizedList(new ArrayList<>());
  private final CompletableFuture<Outgoing> stream = new CompletableFuture<>();
  private WebServer server;

  @BeforeEach
  void start() throws IOException {
    server = serve(ServerSettings.ofLoopback());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private WebServer serve(ServerSettings settings) throws IOException {
    return WebServer.start(
        settings,
        List.of(
            Route.get("/things/{id}", call -> Answer.text(200, "text/plain", thing(call))),
            Route.get("/open", call -> Answer.nothing()).withoutToken(),
            Route.get("/fault", call -> thrown("a secret")),
            Route.get("/stream", call -> new Answer.Streamed(Map.of(), stream::complete)),
            Route.post(
                "/things",
                1000,
                call -> Answer.text(201, "text/plain", text(call.body().bytes())))),
        said::add);
  }

  private static String thing(Call call) {
    return call.parts().get("id") + call.parameter("q").map(q -> "?" + q).orElse("");
  }

  private static Answer thrown(String secret) {
    throw new IllegalStateException(secret);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_route_is_given_the_parts_of_its_path_and_the_query_decoded() throws IOException {
    Reply reply = Wire.ask(server.port(), "GET /things/%D8%AD?q=a%20b HTTP/1.1");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo("ح?a b");
  }

  @Test
  void every_answer_carries_the_security_headers_and_none_allows_another_origin()
      throws IOException {
    for (String target : List.of("/things/1", "/nowhere", "/fault", "/../x", "/open")) {
      Reply reply = Wire.ask(server.port(), "GET " + target + " HTTP/1.1");
      SecurityHeaders.ALL.forEach(
          (name, value) -> assertThat(reply.header(name)).as(target + name).isEqualTo(value));
      assertThat(reply.headers()).noneMatch(line -> line.startsWith("Access-Control"));
      assertThat(reply.header("Server")).isEmpty();
    }
  }

  @Test
  void what_is_not_there_or_not_so_meant_is_a_problem_document() throws IOException {
    Reply nothing = Wire.ask(server.port(), "GET /nowhere HTTP/1.1");
    assertThat(nothing.status()).isEqualTo(404);
    assertThat(nothing.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(nothing.body()).contains("\"status\":404").contains("\"title\":");
    Reply method = Wire.ask(server.port(), "DELETE /things/1 HTTP/1.1");
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.header("Allow")).isEqualTo("GET");
  }

  @Test
  void a_fault_of_a_route_is_told_without_its_message() throws IOException {
    Reply reply = Wire.ask(server.port(), "GET /fault HTTP/1.1");
    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.body() + said).doesNotContain("secret");
    assertThat(said).hasSize(1).first().asString().contains("GET /fault");
  }

  @Test
  void a_call_under_the_name_of_another_is_refused() throws IOException {
    String get = "GET /things/1 HTTP/1.1";
    assertThat(Wire.ask(server.port(), get, "Host: evil.example").status()).isEqualTo(421);
    assertThat(Wire.ask(server.port(), get, "Host: localhost:1").status()).isEqualTo(421);
    assertThat(Wire.ask(server.port(), get, "Host: localhost.evil:" + server.port()).status())
        .isEqualTo(421);
    assertThat(Wire.ask(server.port(), get, "Host: localhost.evil.example").status())
        .isEqualTo(421);
    assertThat(Wire.ask(server.port(), get, "Host: 127.0.0.1:" + server.port()).status())
        .isEqualTo(200);
  }

  @Test
  void a_port_that_is_forwarded_to_a_container_is_called_by_its_own_number_and_its_page_may_call()
      throws IOException {
    ServerSettings all =
        new ServerSettings("0.0.0.0", 0, Optional.of(TOKEN), Set.of(), Limits.standard());
    String get = "GET /things/1 HTTP/1.1";
    String token = "Authorization: Bearer " + TOKEN;
    try (WebServer inside = serve(all)) {
      for (String name : List.of("localhost:1", "127.0.0.1:18080", "[::1]:1", "localhost")) {
        String host = "Host: " + name;
        assertThat(Wire.ask(inside.port(), get, token, host).status()).isEqualTo(200);
        assertThat(Wire.ask(inside.port(), get, token, host, "Origin: http://" + name).status())
            .isEqualTo(200);
        assertThat(Wire.ask(inside.port(), get, token, host, "Origin: http://localhost:2").status())
            .isEqualTo(403);
      }
      assertThat(Wire.ask(inside.port(), get, token, "Host: localhost.evil:1").status())
          .isEqualTo(421);
    }
  }

  @Test
  void a_page_of_another_origin_may_not_call_and_our_own_may() throws IOException {
    String get = "GET /things/1 HTTP/1.1";
    for (String origin : List.of("http://evil.example", "null", "http://localhost")) {
      assertThat(Wire.ask(server.port(), get, "Origin: " + origin).status()).isEqualTo(403);
    }
    assertThat(Wire.ask(server.port(), get, "Origin: http://localhost:" + server.port()).status())
        .isEqualTo(200);
  }

  @Test
  void off_loopback_nothing_starts_without_a_token() {
    assertThatThrownBy(
            () -> new ServerSettings("0.0.0.0", 0, Optional.empty(), Set.of(), Limits.standard()))
        .hasMessageContaining("token");
    assertThatThrownBy(
            () -> new ServerSettings("::", 0, Optional.of("short"), Set.of(), Limits.standard()))
        .hasMessageContaining("16")
        .hasMessageNotContaining("short");
  }

  @Test
  void with_a_token_only_who_shows_it_is_answered_but_for_what_is_open() throws IOException {
    ServerSettings settings =
        new ServerSettings(
            "0.0.0.0", 0, Optional.of(TOKEN), Set.of("news.example"), Limits.standard());
    try (WebServer guarded = serve(settings)) {
      String get = "GET /things/1 HTTP/1.1";
      String host = "Host: news.example";
      Reply stranger = Wire.ask(guarded.port(), get, host);
      assertThat(stranger.status()).isEqualTo(401);
      assertThat(stranger.header("WWW-Authenticate")).isEqualTo("Bearer");
      for (String wrong : List.of("Bearer " + TOKEN + "x", "Bearer ", "Basic " + TOKEN, TOKEN)) {
        assertThat(Wire.ask(guarded.port(), get, host, "Authorization: " + wrong).status())
            .isEqualTo(401);
      }
      assertThat(Wire.ask(guarded.port(), get, host, "Authorization: Bearer " + TOKEN).status())
          .isEqualTo(200);
      assertThat(Wire.ask(guarded.port(), "GET /open HTTP/1.1", host).status()).isEqualTo(204);
      assertThat(settings.toString()).doesNotContain(TOKEN);
    }
  }

  @Test
  void answers_are_packed_for_those_who_take_it_and_packed_bodies_unpacked() throws IOException {
    String word = "a".repeat(900);
    Reply whole =
        Wire.send(
            server.port(),
            Packed.gzip(bytes(word)),
            "POST /things HTTP/1.1",
            "Content-Encoding: gzip");
    assertThat(whole.status()).isEqualTo(201);
    assertThat(whole.body()).isEqualTo(word);
    try (Wire wire = new Wire(server.port())) {
      wire.head("GET /things/" + word + " HTTP/1.1", "Accept-Encoding: gzip", "Connection: close");
      Reply head = wire.reply();
      assertThat(head.header("Content-Encoding")).isEqualTo("gzip");
      assertThat(head.header("Vary")).containsIgnoringCase("Accept-Encoding");
    }
  }

  @Test
  void a_stream_leaves_piece_by_piece_and_ends_when_the_server_stops() throws Exception {
    try (Wire wire = new Wire(server.port())) {
      wire.head("GET /stream HTTP/1.1");
      assertThat(wire.line()).contains("200");
      Outgoing out = stream.get(5, TimeUnit.SECONDS);
      for (String line = wire.line(); !line.isEmpty(); line = wire.line()) {
        assertThat(line).doesNotContain("gzip");
      }
      out.write(ByteBuffer.wrap(bytes("one\n"))).get(5, TimeUnit.SECONDS);
      assertThat(wire.line()).isEqualTo("4");
      assertThat(wire.line()).isEqualTo("one");
      assertThat(server.streams()).isEqualTo(1);
      server.close();
      out.ended().get(5, TimeUnit.SECONDS);
      assertThat(server.streams()).isZero();
      assertThatThrownBy(() -> out.write(ByteBuffer.wrap(bytes("two"))).get())
          .hasCauseInstanceOf(IOException.class);
    }
  }

  @Test
  void a_stream_learns_that_its_reader_is_gone() throws Exception {
    Outgoing out;
    try (Wire wire = new Wire(server.port())) {
      wire.head("GET /stream HTTP/1.1");
      out = stream.get(5, TimeUnit.SECONDS);
    }
    byte[] much = new byte[1 << 20];
    for (int i = 0; i < 50 && !out.ended().isDone(); i++) {
      CompletableFuture<Void> sent = out.write(ByteBuffer.wrap(much));
      sent.exceptionally(gone -> null).get(5, TimeUnit.SECONDS);
    }
    assertThat(out.ended()).succeedsWithin(Duration.ofSeconds(5));
  }

  @Test
  void a_call_under_way_is_answered_before_the_server_stops() throws Exception {
    CountDownLatch called = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Route slow =
        Route.get(
            "/slow",
            call -> {
              called.countDown();
              await(goOn);
              return Answer.text(200, "text/plain", "done");
            });
    WebServer stopping = WebServer.start(ServerSettings.ofLoopback(), List.of(slow), said::add);
    try (Wire wire = new Wire(stopping.port())) {
      wire.head("GET /slow HTTP/1.1");
      assertThat(called.await(5, TimeUnit.SECONDS)).isTrue();
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(stopping::close);
      goOn.countDown();
      assertThat(wire.reply().body()).isEqualTo("done");
      stopped.get(10, TimeUnit.SECONDS);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void a_port_that_is_taken_is_told_in_a_sentence() {
    ServerSettings same =
        new ServerSettings("127.0.0.1", server.port(), Optional.empty(), Set.of(), limits());
    assertThatThrownBy(() -> serve(same)).hasMessageContaining(":" + server.port());
  }

  private static Limits limits() {
    return new Limits(
        2_000, 1500, 10, Duration.ofSeconds(5), Duration.ofMillis(600), Duration.ofMillis(600));
  }
}
