package org.sitrep.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitrep.ingest.fetch.WireServer.Given;

/** How much is read, for how long, and how often. */
@Timeout(60)
class FetchLimitsTest extends GuestOnTheWire {
  @Test
  void what_is_packed_is_unpacked_and_a_bomb_is_not() {
    server.on("/small", packed(gzip(10, false)));
    server.on("/bomb", packed(gzip(300 << 20, false)));
    server.on("/bombs", packed(gzip(300 << 20, true)));
    server.on("/broken", packed("no gzip at all".getBytes(UTF_8)));
    server.on("/cut", packed(java.util.Arrays.copyOf(gzip(100_000, false), 60)));
    server.on("/br", new Given(200, Map.of("Content-Encoding", "br"), new byte[9]));
    assertThat(content("/small").body()).hasSize(10);
    assertHindered("/bomb", Hindrance.TOO_LARGE);
    assertThat(guest.fetch(server.url("/bombs"))).isInstanceOf(Answer.class);
    assertHindered("/broken", Hindrance.GARBLED);
    assertHindered("/cut", Hindrance.UNREACHABLE);
    assertHindered("/br", Hindrance.GARBLED);
  }

  @Test
  void what_is_larger_than_the_limit_is_not_read_to_its_end() {
    server.on("/line", new Given(200, Map.of(), "x".repeat(10 << 20).getBytes(UTF_8)));
    assertHindered("/line", Hindrance.TOO_LARGE);
    try (RawServer endless =
        new RawServer(
            out -> {
              RawServer.say(out, "HTTP/1.1 200 OK\r\n\r\n");
              while (true) {
                out.write(new byte[64 << 10]);
              }
            })) {
      assertHindered(guest.fetch(endless.url("/")), Hindrance.TOO_LARGE);
    }
  }

  @Test
  void who_speaks_too_slowly_is_not_waited_for() {
    String start = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n";
    try (RawServer drip = new RawServer(out -> drip(out, start, "x"));
        RawServer headers = new RawServer(out -> drip(out, "HTTP/1.1 200 OK\r\n", "a: b\r\n"));
        RawServer silent =
            new RawServer(out -> new java.util.concurrent.CountDownLatch(1).await())) {
      for (RawServer each : List.of(drip, headers, silent)) {
        long began = System.nanoTime();
        assertHindered(guest.fetch(each.url("/")), Hindrance.TOO_SLOW);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
      }
    }
  }

  @Test
  void what_is_no_http_is_a_hindrance_and_no_more() {
    List<String> odd =
        List.of(
            "SSH-2.0-OpenSSH\r\n\r\n",
            "HTTP/1.1 200 OK\r\n" + "x".repeat(10 << 20),
            "HTTP/1.1 200 OK\r\n" + "a: b\r\n".repeat(100_000) + "\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            "HTTP/1.1 999999999999 OK\r\n\r\n",
            "");
    for (String said : odd) {
      try (RawServer liar = new RawServer(out -> RawServer.say(out, said))) {
        assertThat(guest.fetch(liar.url("/")))
            .isInstanceOfSatisfying(
                Answer.Hindered.class,
                hindered ->
                    assertThat(hindered.why()).isIn(Hindrance.GARBLED, Hindrance.UNREACHABLE));
      }
    }
    assertHindered(guest.fetch("http://127.0.0.1:1/"), Hindrance.UNREACHABLE);
    assertHindered(guest.fetch("http://nowhere.invalid/"), Hindrance.UNREACHABLE);
  }

  @Test
  void one_request_at_a_time_to_a_host_and_the_next_a_while_after_it() throws Exception {
    Duration delay = Duration.ofMillis(150);
    FetchSettings polite =
        new FetchSettings(
            "a",
            delay,
            delay.multipliedBy(9),
            delay.multipliedBy(9),
            delay.multipliedBy(9),
            99,
            1,
            9);
    server.on("/feed", Given.text("x"));
    try (Guest slow = new Guest(polite);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      slow.names.put("one.test", "127.0.0.1");
      slow.names.put("two.test", "127.0.0.1");
      for (String host : List.of("one.test", "one.test", "one.test", "two.test", "two.test")) {
        threads.execute(() -> slow.fetch("http://" + host + ":" + server.port() + "/feed"));
      }
    }
    for (String host : List.of("one.test", "two.test")) {
      List<WireServer.Seen> asked =
          server.seen().stream().filter(each -> each.host().startsWith(host)).toList();
      assertThat(asked).hasSize(host.startsWith("one") ? 4 : 3);
      for (int i = 1; i < asked.size(); i++) {
        assertThat(asked.get(i).nanos() - asked.get(i - 1).nanos())
            .isGreaterThanOrEqualTo(delay.toNanos());
      }
    }
  }
}
