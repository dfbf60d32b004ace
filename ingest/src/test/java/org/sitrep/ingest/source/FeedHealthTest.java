package org.sitrep.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitrep.ingest.fetch.WireServer.Given;

/** What becomes of a source that does not answer as it should, or moves. */
@Timeout(60)
class FeedHealthTest extends PolledFeed {
  @Test
  void a_source_that_fails_is_asked_ever_less_often_and_as_it_wishes() {
    server.on("/feed", Given.of(500, Map.of()));
    SourceState state = poll();
    assertThat(state.nextTry()).isBetween(at(QUARTER, 0.9), at(QUARTER, 1.1));
    state = poll();
    assertThat(state.nextTry()).isBetween(at(QUARTER, 1.8), at(QUARTER, 2.2));
    for (int more = 0; more < 20; more++) {
      state = poll();
    }
    assertThat(state.nextTry())
        .isBetween(at(Duration.ofHours(6), 0.9), at(Duration.ofHours(6), 1.1));
    assertThat(state.health().failures()).isEqualTo(22);
    assertThat(state.health().trouble()).isEqualTo("STATUS: status 500");
    assertThat(state.health().rejected()).isEqualTo(Map.of("STATUS", 22L));

    server.on("/feed", Given.of(429, Map.of("Retry-After", "86400")));
    assertThat(poll().nextTry()).isEqualTo(NOON.plus(Duration.ofDays(1)));

    server.on("/feed", feed(Map.of(), item(1, "a")));
    state = poll();
    assertThat(state.health().failures()).isZero();
    assertThat(state.health().trouble()).isNull();
    assertThat(state.health().errors()).isEqualTo(23);
  }

  @Test
  void a_move_for_good_is_remembered_once_the_new_place_gives_a_feed() {
    server.on("/feed", Given.of(301, Map.of("Location", "/new")));
    server.on("/new", Given.text("<html>not yet</html>"));
    assertThat(poll().movedTo()).isNull();
    server.on("/new", feed(Map.of(), item(1, "a")));
    assertThat(poll().movedTo()).isEqualTo(server.url("/new"));
    poll();
    assertThat(server.wanted().getLast().target()).isEqualTo("/new");
    assertThat(server.wanted()).hasSize(5);
    // Another address in the settings is asked again.
    SourceSpec other = spec("/other", FullText.NEVER);
    assertThat(FeedPoll.state(other, register, now, new Random(1)).address())
        .isEqualTo(other.url());
  }

  @Test
  void a_source_that_is_gone_has_ended() {
    server.on("/feed", Given.of(410, Map.of()));
    assertThat(poll().ended()).isTrue();
    assertThat(FeedPoll.state(spec("/feed", FullText.NEVER), register, now, new Random(1)).ended())
        .isTrue();
    assertThat(FeedPoll.state(spec("/x", FullText.NEVER), register, now, new Random(1)).ended())
        .isFalse();
  }

  @Test
  void a_page_of_errors_is_told_and_counted() {
    server.on(
        "/feed",
        new Given(200, Map.of("ETag", "x"), "<html><body>down</body></html>".getBytes(UTF_8)));
    SourceState state = poll();
    assertThat(state.etag()).isNull();
    assertThat(state.health().rejected()).isEqualTo(Map.of("MALFORMED", 1L));
    assertThat(register.steps.getLast().taken())
        .singleElement()
        .satisfies(told -> assertThat(told.outcome().toString()).contains("a page of HTML"));
  }

  @Test
  void
      a_source_that_stands_in_the_settings_no_more_is_marked_comes_back_and_is_forgotten_in_time() {
    server.on("/feed", feed(Map.of(), item(1, "a")));
    poll();
    register.take(RemovedSources.step(register, Set.of("other"), now));
    assertThat(state().removedAt()).isEqualTo(NOON);
    poll();
    assertThat(state().removedAt()).isNull();
    assertThat(RemovedSources.step(register, Set.of("s"), now).remember()).isEmpty();
    register.take(RemovedSources.step(register, Set.of(), now));
    now = now.plus(Duration.ofDays(31));
    register.take(RemovedSources.step(register, Set.of(), now));
    assertThat(register.keys()).isEmpty();
  }

  private SourceState state() {
    return SourceState.read(register.remembered("s").orElseThrow()).orElseThrow();
  }
}
