package org.sitrep.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitrep.ingest.Register;
import org.sitrep.ingest.fetch.WireServer.Given;
import org.sitrep.model.RawArticle;

@Timeout(60)
class FeedPollTest extends PolledFeed {
  @Test
  void what_is_new_is_taken_once_oldest_first_and_asked_for_with_the_validators() {
    server.on(
        "/feed",
        request ->
            "\"v1\"".equals(request.headers().get("if-none-match"))
                ? Given.of(304, Map.of())
                : feed(
                    Map.of("ETag", "\"v1\"", "Last-Modified", "then"), item(2, "b"), item(1, "a")));
    SourceState first = poll();
    assertThat(ids()).containsExactly("/1", "/2");
    assertThat(first.health().items()).isEqualTo(2);
    assertThat(first.health().lastSuccess()).isEqualTo(NOON);
    assertThat(first.nextTry()).isBetween(at(QUARTER, 0.9), at(QUARTER, 1.1));

    now = first.nextTry().plusSeconds(7);
    SourceState second = poll();
    assertThat(ids()).containsExactly("/1", "/2");
    assertThat(server.wanted().getLast().headers())
        .containsEntry("if-none-match", "\"v1\"")
        .containsEntry("if-modified-since", "then");
    assertThat(second.health().lagSeconds()).isEqualTo(7.0);
    assertThat(second.health().polls()).isEqualTo(2);
    assertThat(second.etag()).isEqualTo("\"v1\"");
  }

  @Test
  void an_item_whose_words_change_is_another_version_and_one_whose_date_does_is_not() {
    server.on("/feed", feed(Map.of(), item(1, "first words")));
    poll();
    server.on("/feed", feed(Map.of(), item(1, "first words").replace("10:00:00", "11:00:00")));
    poll();
    assertThat(register.articles()).hasSize(1);
    server.on("/feed", feed(Map.of(), item(1, "other words")));
    poll();
    assertThat(register.articles())
        .extracting(RawArticle::body)
        .containsExactly("first words", "other words");
    assertThat(register.articles().stream().map(RawArticle::id).distinct()).hasSize(1);
  }

  @Test
  void an_article_says_what_the_settings_and_the_feed_say_of_it() {
    server.on("/feed", feed(Map.of(), item(1, "words")));
    poll(
        new SourceSpec(
            "desk",
            url("/feed"),
            "Our Name",
            "ar",
            "SY",
            ZoneOffset.UTC,
            "CC BY",
            QUARTER,
            FullText.NEVER,
            true));
    RawArticle article = register.articles().getFirst();
    assertThat(article.outlet()).isEqualTo("Our Name");
    assertThat(article.language()).isEqualTo("ar");
    assertThat(article.url()).isEqualTo(server.url("/1"));
    assertThat(article.id()).isEqualTo(RawArticle.idOf("x", server.url("/1"), "", ""));
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
    assertThat(article.arrivedAt()).isEqualTo(NOON);
    assertThat(SourceState.read(register.remembered("desk").orElseThrow()).orElseThrow().sheet())
        .isEqualTo(new SourceSheet(server.url("/feed"), "Our Name", "ar", "SY", "Z", "CC BY", 900));
  }

  @Test
  void a_poll_that_is_killed_at_any_step_neither_repeats_nor_skips() {
    String[] items =
        IntStream.rangeClosed(1, 6).mapToObj(n -> item(n, "t" + n)).toArray(String[]::new);
    server.on(
        "/feed",
        request ->
            "v".equals(request.headers().get("if-none-match"))
                ? Given.of(304, Map.of())
                : feed(Map.of("ETag", "v"), items));
    IntStream.rangeClosed(1, 6)
        .filter(n -> n % 2 == 0)
        .forEach(n -> server.on("/" + n, Given.text("whole " + n)));
    for (int step = 0; step < 3; step++) {
      register.loseAfter(step % 2);
      assertThatThrownBy(() -> poll(spec("/feed", FullText.ALWAYS)))
          .isInstanceOf(Register.Lost.class);
    }
    register.loseAfter(Integer.MAX_VALUE);
    poll(spec("/feed", FullText.ALWAYS));
    poll(spec("/feed", FullText.ALWAYS));
    assertThat(ids()).containsExactly("/1", "/2", "/3", "/4", "/5", "/6");
    assertThat(
            SourceState.read(register.remembered("s").orElseThrow()).orElseThrow().health().items())
        .isEqualTo(6);
  }

  @Test
  void a_feed_that_was_cut_is_asked_for_whole_the_next_time() {
    String cut = rss(item(1, "a"), item(2, "b"));
    server.on(
        "/feed",
        new Given(
            200, Map.of("ETag", "v"), cut.substring(0, cut.indexOf("Item 2")).getBytes(UTF_8)));
    assertThat(poll().etag()).isNull();
    server.on("/feed", feed(Map.of("ETag", "v"), item(1, "a"), item(2, "b")));
    assertThat(poll().etag()).isEqualTo("v");
    assertThat(ids()).containsExactly("/1", "/2");
  }
}
