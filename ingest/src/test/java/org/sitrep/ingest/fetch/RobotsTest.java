package org.sitrep.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.ingest.fetch.WireServer.Given;

/** What a server does not want read. */
@Timeout(60)
class RobotsTest extends GuestOnTheWire {
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
}
