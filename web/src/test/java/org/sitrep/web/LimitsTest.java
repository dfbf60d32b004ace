package org.sitrep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitrep.web.Wire.Reply;

@Timeout(30)
class LimitsTest {
  private static final int LARGEST = 100_000;
  private static final String POST = "POST /things HTTP/1.1";

  private WebServer server;

  @BeforeEach
  void start() throws IOException {
    Limits strict =
        new Limits(
            2_000,
            150_000,
            5,
            Duration.ofSeconds(3),
            Duration.ofMillis(700),
            Duration.ofMillis(700));
    server =
        WebServer.start(
            new ServerSettings("127.0.0.1", 0, Optional.empty(), Set.of(), strict),
            List.of(
                Route.post(
                    "/things",
                    LARGEST,
                    call -> Answer.text(200, "text/plain", "" + call.body().length())),
                Route.get("/things", call -> Answer.nothing())),
            said -> {});
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_body_of_the_largest_size_passes_and_one_byte_more_does_not() throws IOException {
    assertThat(Wire.send(server.port(), new byte[LARGEST], POST).body()).isEqualTo("" + LARGEST);
    Reply refused = Wire.send(server.port(), new byte[LARGEST + 1], POST);
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.header("Connection")).isEqualTo("close");
  }

  @Test
  void a_body_without_a_length_is_cut_off_at_the_limit() throws IOException {
    try (Wire wire = new Wire(server.port())) {
      wire.head(POST, "Transfer-Encoding: chunked");
      byte[] chunk = ("8000\r\n" + "x".repeat(0x8000) + "\r\n").getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 4; i++) {
        wire.bytes(chunk);
      }
      wire.bytes("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      assertThat(wire.reply().status()).isEqualTo(413);
    }
  }

  @Test
  void a_packed_bomb_is_cut_off_at_the_limit() throws IOException {
    byte[] bomb = Packed.gzip(new byte[64 << 20]);
    assertThat(bomb.length).isLessThan(LARGEST);
    assertThat(Wire.send(server.port(), bomb, POST, "Content-Encoding: gzip").status())
        .isEqualTo(413);
  }

  @Test
  void what_is_no_gzip_or_another_packing_is_refused() throws IOException {
    byte[] text = "plain".getBytes(StandardCharsets.UTF_8);
    assertThat(Wire.send(server.port(), text, POST, "Content-Encoding: gzip").status())
        .isEqualTo(400);
    Reply other = Wire.send(server.port(), text, POST, "Content-Encoding: br");
    assertThat(other.status()).isEqualTo(415);
    assertThat(other.header("Accept-Encoding")).isEqualTo("gzip");
  }

  @Test
  void a_body_that_drips_is_given_up() throws Exception {
    try (Wire wire = new Wire(server.port())) {
      wire.head(POST, "Content-Length: 500");
      long begin = System.nanoTime();
      for (int i = 0; i < 50 && !wire.hasAnswer(); i++) {
        wire.bytes(new byte[] {'x'});
        TimeUnit.MILLISECONDS.sleep(100);
      }
      assertThat(wire.reply().status()).isEqualTo(408);
      assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(5));
      assertThat(wire.read()).isEqualTo(-1);
    }
  }

  @Test
  void a_body_that_stops_coming_is_given_up_after_the_idle_time() throws IOException {
    try (Wire wire = new Wire(server.port())) {
      wire.head(POST, "Content-Length: 50").bytes(new byte[] {'x'});
      assertThat(wire.reply().status()).isEqualTo(408);
    }
  }

  @Test
  void a_head_that_drips_is_cut_although_it_is_never_silent() throws Exception {
    try (Wire wire = new Wire(server.port())) {
      wire.bytes("GET /things HTTP/1.1\r\nX: ".getBytes(StandardCharsets.UTF_8));
      long begin = System.nanoTime();
      boolean cut = false;
      while (!cut && System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(10)) {
        TimeUnit.MILLISECONDS.sleep(100);
        try {
          wire.bytes(new byte[] {'x'});
        } catch (IOException closed) {
          cut = true;
        }
      }
      assertThat(cut).isTrue();
    }
  }

  @Test
  void headers_beyond_the_limit_are_refused_with_a_problem() throws IOException {
    Reply reply = Wire.ask(server.port(), "GET /things HTTP/1.1", "X: " + "x".repeat(3_000));
    assertThat(reply.status()).isEqualTo(431);
    assertThat(reply.body()).contains("\"status\":431");
  }

  @Test
  void a_head_that_is_two_calls_at_once_is_refused() throws IOException {
    assertThat(
            Wire.ask(server.port(), POST, "Content-Length: 3", "Transfer-Encoding: chunked")
                .status())
        .isEqualTo(400);
    assertThat(Wire.ask(server.port(), POST, "Content-Length: 3", "Content-Length: 4").status())
        .isEqualTo(400);
    assertThat(Wire.ask(server.port(), "GET /things HTTP/1.1", "X: a\nb").status()).isEqualTo(400);
  }

  @Test
  void bodies_beyond_the_memory_for_all_calls_are_turned_away_and_the_memory_comes_back()
      throws Exception {
    try (Wire first = new Wire(server.port())) {
      first.head(POST, "Content-Length: " + LARGEST).bytes(new byte[LARGEST - 1]);
      Reply turnedAway = Wire.send(server.port(), new byte[LARGEST], POST);
      // The first may not have been read yet; it is given up later than this waits.
      long end = System.nanoTime() + Duration.ofMillis(600).toNanos();
      while (turnedAway.status() == 200 && System.nanoTime() < end) {
        Thread.sleep(10);
        turnedAway = Wire.send(server.port(), new byte[LARGEST], POST);
      }
      assertThat(turnedAway.status()).isEqualTo(429);
      assertThat(turnedAway.header("Retry-After")).isNotEmpty();
      first.bytes(new byte[1]);
      first.reply();
    }
    assertThat(Wire.send(server.port(), new byte[LARGEST], POST).status()).isEqualTo(200);
  }

  @Test
  void more_connections_than_allowed_wait_until_one_is_free() throws IOException {
    List<Wire> open = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      open.add(new Wire(server.port()));
    }
    try (Wire sixth = new Wire(server.port())) {
      // The five say nothing, so they are cut; then this one is answered.
      assertThat(sixth.head("GET /things HTTP/1.1").reply().status()).isEqualTo(204);
    }
    for (Wire each : open) {
      assertThat(each.read()).isEqualTo(-1);
      each.close();
    }
  }
}
