package org.sitrep.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitrep.ingest.fetch.WireServer.Given;

@Timeout(60)
class FetcherTest extends GuestOnTheWire {
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
}
