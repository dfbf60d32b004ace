package org.sitrep.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.ingest.fetch.WireServer.Given;

@Timeout(60)
class FetcherTest {
  private final WireServer server = new WireServer();
  private final Guest guest = new Guest();

  @AfterEach
  void stop() {
    guest.close();
    server.close();
  }

  @Test
  void what_the_server_said_of_its_version_is_sent_back_verbatim() {
    String etag = "W/\"odd, \\ one;é\"";
    String modified = "sat, 7 dec 2024 20:47 GMT (local)";
    server.on("/feed", Given.of(304, Map.of()));
    assertThat(guest.fetch(server.url("/feed"), etag, modified))
        .isEqualTo(new Answer.NotModified(Optional.empty()));
    assertThat(server.wanted())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.headers()).containsEntry("if-modified-since", modified);
              assertThat(request.headers().get("if-none-match")).startsWith("W/\"odd, \\ one;");
              assertThat(request.headers())
                  .containsEntry("user-agent", "Sitrep/test (+desk@example.org)")
                  .containsEntry("accept-encoding", "gzip")
                  .doesNotContainKeys("cookie", "upgrade", "authorization", "referer");
            });
  }

  @Test
  void the_first_request_has_no_condition_and_the_answer_its_validators_as_they_came() {
    server.on(
        "/feed",
        new Given(
            200,
            Map.of("ETag", "abc", "Last-Modified", "yesterday", "Set-Cookie", "a=b"),
            "x".getBytes(UTF_8)));
    Answer.Content content = (Answer.Content) guest.fetch(server.url("/feed"));
    assertThat(content.etag()).isEqualTo("abc");
    assertThat(content.lastModified()).isEqualTo("yesterday");
    assertThat(content.body()).asString(UTF_8).isEqualTo("x");
    assertThat(content.moved()).isEmpty();
    guest.fetch(server.url("/feed"));
    assertThat(server.wanted())
        .hasSize(2)
        .allSatisfy(
            request ->
                assertThat(request.headers())
                    .doesNotContainKeys("if-none-match", "if-modified-since", "cookie"));
  }

  @Test
  void a_server_that_wants_to_be_left_alone_says_how_long_in_seconds_or_until_when() {
    server.on("/seconds", Given.of(429, Map.of("Retry-After", "120")));
    server.on("/date", Given.of(503, Map.of("Retry-After", "Thu, 01 Jan 2026 13:00:00 GMT")));
    server.on("/odd", Given.of(503, Map.of("Retry-After", "soon")));
    server.on("/gone", Given.of(410, Map.of()));
    server.on("/broken", Given.of(500, Map.of()));
    assertThat(guest.fetch(server.url("/seconds")))
        .isEqualTo(new Answer.Busy(429, Optional.of(Duration.ofMinutes(2))));
    assertThat(guest.fetch(server.url("/date")))
        .isEqualTo(new Answer.Busy(503, Optional.of(Duration.ofHours(1))));
    assertThat(guest.fetch(server.url("/odd"))).isEqualTo(new Answer.Busy(503, Optional.empty()));
    assertThat(guest.fetch(server.url("/gone"))).isEqualTo(new Answer.Gone());
    assertThat(guest.fetch(server.url("/broken"))).isEqualTo(new Answer.Unusual(500));
  }

  @Test
  void a_move_for_good_is_told_only_where_every_redirect_is_one() {
    server.on("/a", redirect(301, "/b")).on("/b", redirect(308, "c?x=1#part"));
    server.on("/c", Given.text("here"));
    server.on("/t", redirect(302, "/a"));
    assertThat(content("/a").moved())
        .contains(WebAddress.parse(server.url("/c?x=1")).orElseThrow());
    assertThat(content("/t").moved()).isEmpty();
    assertThat(content("/t").address().getPath()).isEqualTo("/c");
    assertThat(server.wanted().getLast().target()).isEqualTo("/c?x=1");
  }

  @Test
  void redirects_are_limited_and_lead_nowhere_but_to_the_web() {
    server.on("/loop", redirect(302, "/loop"));
    server.on("/file", redirect(302, "file:///etc/passwd"));
    server.on("/ftp", redirect(301, "ftp://127.0.0.1/feed"));
    server.on("/script", redirect(302, "javascript:alert(1)"));
    server.on("/user", redirect(302, "http://user:secret@127.0.0.1/"));
    server.on("/none", Given.of(302, Map.of()));
    assertHindered("/loop", Hindrance.REDIRECTS);
    assertThat(server.wanted()).hasSize(1 + Guest.QUICK.redirects());
    for (String path : List.of("/file", "/ftp", "/script", "/user", "/none")) {
      assertHindered(path, Hindrance.ADDRESS);
    }
  }

  @Test
  void an_address_that_is_not_public_is_refused_at_every_hop() {
    server.on("/inside", redirect(302, "http://127.0.0.2:" + server.port() + "/secret"));
    server.on("/number", redirect(302, "http://2130706434:" + server.port() + "/secret"));
    server.on("/six", redirect(302, "http://[::1]:" + server.port() + "/secret"));
    server.on("/named", redirect(302, "http://intern.test:" + server.port() + "/secret"));
    server.on("/cloud", redirect(302, "http://169.254.169.254/latest"));
    server.on("/secret", Given.text("secret"));
    guest.names.put("intern.test", "127.0.0.3");
    for (String path : List.of("/inside", "/number", "/six", "/named", "/cloud")) {
      assertHindered(path, Hindrance.PRIVATE_ADDRESS);
    }
    assertThat(server.wanted()).noneMatch(request -> request.target().equals("/secret"));
  }

  @Test
  void a_name_that_answers_otherwise_the_second_time_gains_nothing() {
    server.on("/feed", Given.text("x"));
    guest.names.put("turncoat.test", "127.0.0.1");
    String url = "http://turncoat.test:" + server.port() + "/feed";
    assertThat(guest.fetch(url)).isInstanceOf(Answer.Content.class);
    guest.names.put("turncoat.test", "127.0.0.2");
    server.on("/other", Given.of(200, Map.of("Connection", "close")));
    // The connection that is open leads to where it led; a new one is refused.
    server.on("/feed", Given.of(200, Map.of("Connection", "close")));
    assertThat(guest.fetch(url)).isInstanceOf(Answer.Content.class);
    assertThat(guest.fetch(url))
        .isInstanceOfSatisfying(
            Answer.Hindered.class,
            hindered -> assertThat(hindered.why()).isEqualTo(Hindrance.PRIVATE_ADDRESS));
  }

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
  void no_address_puts_a_header_into_the_request() {
    assertThat(WebAddress.parse("http://127.0.0.1/a\r\nX-Evil: 1")).isEmpty();
    try (RawServer raw =
        new RawServer(
            out -> RawServer.say(out, "HTTP/1.1 404 None\r\nContent-Length: 0\r\n\r\n"))) {
      guest.fetch(raw.url("/a%0d%0aX-Evil:%201?b=%0A c"), "e\r\nX-Evil: 1", "m\nX-Evil: 2");
      assertThat(raw.heads())
          .singleElement()
          .satisfies(
              head -> {
                assertThat(head).startsWith("GET /a%0d%0aX-Evil:%201?b=%0A%20c HTTP/1.1\r\n");
                assertThat(head.lines().filter(line -> line.startsWith("X-Evil"))).isEmpty();
              });
    }
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

  @ParameterizedTest
  @ValueSource(strings = {"User-agent: *\nDisallow: /x", "User-agent: sitrep\nDisallow: /"})
  void what_robots_txt_does_not_want_is_not_asked_for(String rules) {
    server.on("/robots.txt", Given.text(rules)).on("/x", Given.text("x"));
    assertHindered("/x", Hindrance.ROBOTS);
    assertHindered("/x/y", Hindrance.ROBOTS);
    assertThat(server.seen()).singleElement().matches(each -> each.target().equals("/robots.txt"));
  }

  @Test
  void robots_txt_is_asked_once_and_counts_at_every_hop() {
    server.on("/robots.txt", Given.text("User-agent: *\nDisallow: /shut\nAllow: /"));
    server.on("/a", Given.text("a")).on("/b", redirect(302, "/shut/door"));
    assertThat(content("/a").body()).hasSize(1);
    assertHindered("/b", Hindrance.ROBOTS);
    assertThat(server.seen()).hasSize(3);
    assertThat(server.seen().getFirst().headers().get("user-agent")).startsWith("Sitrep/test");
  }

  @Test
  void a_server_without_robots_txt_allows_all_and_one_that_fails_nothing() {
    server.on("/feed", Given.text("x"));
    assertThat(content("/feed").body()).hasSize(1);
    try (WireServer failing = new WireServer()) {
      failing.on("/robots.txt", Given.of(500, Map.of())).on("/feed", Given.text("x"));
      assertHindered(guest.fetch(failing.url("/feed")), Hindrance.ROBOTS);
      assertHindered(guest.fetch(failing.url("/feed")), Hindrance.ROBOTS);
      assertThat(failing.seen()).hasSize(1);
    }
  }

  @Test
  void a_source_that_may_not_go_there_bars_no_other_from_going() {
    server.on("/feed", Given.text("x"));
    guest.names.put("home.test", "127.0.0.2");
    String home = "http://home.test:" + server.port() + "/feed";
    assertHindered(guest.fetch(home), Hindrance.PRIVATE_ADDRESS);
    // Nothing but 127.0.0.1 is listened at; what was learned without leave must not count.
    guest.names.put("home.test", "127.0.0.1");
    assertThat(guest.fetchAtHome(home)).isInstanceOf(Answer.Content.class);
  }

  private Answer.Content content(String path) {
    return (Answer.Content) guest.fetch(server.url(path));
  }

  private void assertHindered(String path, Hindrance why) {
    assertHindered(guest.fetch(server.url(path)), why);
  }

  private static void assertHindered(Answer answer, Hindrance why) {
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Hindered.class,
            hindered -> assertThat(hindered.why()).as(hindered.detail()).isEqualTo(why));
  }

  private static Given redirect(int status, String location) {
    return Given.of(status, Map.of("Location", location));
  }

  private static Given packed(byte[] body) {
    return new Given(200, Map.of("Content-Encoding", "gzip"), body);
  }

  private static byte[] gzip(int size, boolean twice) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      for (int left = size; left > 0; left -= 1 << 20) {
        out.write(new byte[Math.min(left, 1 << 20)]);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    if (!twice) {
      return packed.toByteArray();
    }
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(again)) {
      out.write(packed.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return again.toByteArray();
  }

  private static void drip(java.io.OutputStream out, String start, String drop)
      throws IOException, InterruptedException {
    RawServer.say(out, start);
    while (true) {
      RawServer.say(out, drop);
      java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
    }
  }
}
