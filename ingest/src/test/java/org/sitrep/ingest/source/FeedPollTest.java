package org.sitrep.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitrep.ingest.Register;
import org.sitrep.ingest.fetch.FetchSettings;
import org.sitrep.ingest.fetch.Fetcher;
import org.sitrep.ingest.fetch.WebAddress;
import org.sitrep.ingest.fetch.WireServer;
import org.sitrep.ingest.fetch.WireServer.Given;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.RawArticle;

@Timeout(60)
class FeedPollTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private final WireServer server = new WireServer();
  private final TakenRegister register = new TakenRegister();
  private Instant now = NOON;
  private final Fetcher fetcher =
      new Fetcher(
          new FetchSettings(
              "Sitrep/test",
              Duration.ofMillis(1),
              Duration.ofSeconds(2),
              Duration.ofSeconds(2),
              Duration.ofSeconds(5),
              1 << 20,
              5,
              4),
          () -> now,
          SystemDefaultDnsResolver.INSTANCE);

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

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
  void a_teaser_has_its_page_fetched_and_what_the_page_lacks_is_taken_from_the_feed() {
    server.on(
        "/feed", feed(Map.of(), item(1, "Short …"), item(2, "x".repeat(700)), item(3, "Three")));
    server.on("/1", Given.text("the whole article of one"));
    server.on("/3", Given.of(404, Map.of()));
    SourceState state = poll(spec("/feed", FullText.AUTO));
    assertThat(server.wanted())
        .extracting(WireServer.Seen::target)
        .containsExactly("/feed", "/1", "/3");
    assertThat(register.articles())
        .extracting(RawArticle::body)
        .containsExactly("the whole article of one", "x".repeat(700), "Three");
    assertThat(register.articles()).extracting(RawArticle::headline).contains("Item 1");
    assertThat(state.health().rejected()).isEqualTo(Map.of("PAGE_STATUS", 1L));
    assertThat(ids()).containsExactly("/1", "/2", "/3");
  }

  @Test
  void a_server_that_is_too_busy_for_pages_gets_its_pause_and_what_is_left_comes_later() {
    server.on("/feed", feed(Map.of("ETag", "v"), item(1, "one"), item(2, "two")));
    server
        .on("/1", Given.text("the whole of one"))
        .on("/2", Given.of(503, Map.of("Retry-After", "7200")));
    SourceState state = poll(spec("/feed", FullText.ALWAYS));
    assertThat(ids()).containsExactly("/1");
    assertThat(state.etag()).isNull();
    assertThat(state.nextTry()).isEqualTo(NOON.plusSeconds(7200));
    server.on("/2", Given.text("the whole of two"));
    assertThat(poll(spec("/feed", FullText.ALWAYS)).etag()).isEqualTo("v");
    assertThat(ids()).containsExactly("/1", "/2");
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

  private SourceState poll() {
    return poll(spec("/feed", FullText.NEVER));
  }

  private SourceState poll(SourceSpec spec) {
    FeedPoll poll = new FeedPoll(fetcher::fetch, FeedPollTest::page, () -> now);
    Random random = new Random(1);
    try {
      return poll.run(spec, FeedPoll.state(spec, register, now, random), register, random);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  private static Outcome<RawArticle> page(
      org.sitrep.ingest.fetch.Answer.Content page, SourceSpec spec, Instant at, String source) {
    return new Accepted<>(
        new RawArticle(
            new ArticleId("of-page"),
            "o",
            null,
            "h",
            new String(page.body(), UTF_8),
            null,
            null,
            at,
            source));
  }

  private SourceSpec spec(String path, FullText fullText) {
    return new SourceSpec(
        "s", url(path), null, null, null, ZoneOffset.UTC, null, QUARTER, fullText, true);
  }

  private java.net.URI url(String path) {
    return WebAddress.parse(server.url(path)).orElseThrow();
  }

  private Instant at(Duration every, double share) {
    return now.plusMillis((long) (every.toMillis() * share));
  }

  private List<@Nullable String> ids() {
    return register.articles().stream()
        .map(article -> article.url() == null ? null : article.url().replaceAll(".*(?=/)", ""))
        .collect(Collectors.toList());
  }

  private String item(int number, String text) {
    return "<item><title>Item %d</title><link>%s</link><pubDate>Mon, 05 Jan 2026 10:00:00 GMT</pubDate><description>%s</description></item>"
        .formatted(number, server.url("/" + number), text)
        .replace("10:00:00", number == 1 ? "10:00:00" : "10:0" + number + ":00");
  }

  private static String rss(String... items) {
    return "<rss version=\"2.0\"><channel><title>Wire</title><link>http://w.example/</link>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private static Given feed(Map<String, String> headers, String... items) {
    return new Given(200, headers, rss(items).getBytes(UTF_8));
  }
}
