package org.sitrep.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitrep.ingest.fetch.WireServer.Given;

/** Where nothing is fetched from, whatever leads there. */
@Timeout(60)
class GuardedFetchTest extends GuestOnTheWire {
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
  void a_server_whose_certificate_nobody_vouches_for_is_refused_and_no_request_reaches_it()
      throws Exception {
    try (TlsServer stranger = new TlsServer()) {
      Answer answer = guest.fetch(stranger.url("/feed"));
      assertHindered(answer, Hindrance.UNTRUSTED);
      assertThat(stranger.requests()).isZero();
      try (Guest trusting = new Guest(Guest.QUICK, stranger.trustStore())) {
        assertThat(trusting.fetch(stranger.url("/feed")))
            .isInstanceOfSatisfying(
                Answer.Content.class,
                content -> assertThat(content.body()).asString(UTF_8).isEqualTo("over TLS"));
        trusting.names.put("other.test", "127.0.0.1");
        assertHindered(
            trusting.fetch(stranger.url("/feed").replace("127.0.0.1", "other.test")),
            Hindrance.UNTRUSTED);
      }
    }
  }
}
