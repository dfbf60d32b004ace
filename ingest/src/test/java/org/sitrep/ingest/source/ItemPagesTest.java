package org.sitrep.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitrep.ingest.Register;
import org.sitrep.ingest.fetch.WireServer;
import org.sitrep.ingest.fetch.WireServer.Given;
import org.sitrep.model.RawArticle;

/** Items whose pages are fetched. */
@Timeout(60)
class ItemPagesTest extends PolledFeed {
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
  void each_entry_of_a_live_blog_is_an_article_once_and_one_that_is_mended_comes_again() {
    pages = PageArticles.standard();
    server.on("/feed", feed(Map.of("ETag", "v"), item(1, "The day at the river as it goes …")));
    server.on("/1", blog(entry(1, "The bridge was opened again"), entry(2, "The mayor spoke")));
    SourceState state = poll(spec("/feed", FullText.AUTO));
    assertThat(register.articles())
        .extracting(RawArticle::url)
        .containsExactly(server.url("/1"), server.url("/1#e1"), server.url("/1#e2"));
    assertThat(register.articles()).extracting(RawArticle::id).doesNotHaveDuplicates();
    assertThat(register.articles().get(1).publishedAt()).isEqualTo("2026-01-05T08:01:00Z");
    assertThat(register.articles().get(1).outlet()).isEqualTo("Wire");
    assertThat(state.health().items()).isEqualTo(3);
    // The feed is asked for whole, since its blog goes on while it stays as it is.
    assertThat(state.etag()).isNull();

    now = now.plusSeconds(900);
    server.on(
        "/1",
        blog(
            entry(1, "The bridge was opened again"),
            entry(2, "The mayor spoke and left"),
            entry(3, "Rain began")));
    poll(spec("/feed", FullText.AUTO));
    poll(spec("/feed", FullText.AUTO));
    assertThat(register.articles().stream().skip(3))
        .extracting(RawArticle::url)
        .containsExactly(server.url("/1#e2"), server.url("/1#e3"));
    assertThat(register.articles().get(3).id()).isEqualTo(register.articles().get(2).id());
  }

  @Test
  void a_blog_that_has_been_silent_for_long_is_asked_for_no_more() {
    pages = PageArticles.standard();
    server.on("/feed", feed(Map.of("ETag", "v"), item(1, "The day at the river as it goes …")));
    server.on("/1", blog(entry(1, "The bridge was opened again")));
    poll(spec("/feed", FullText.AUTO));
    now = now.plus(Duration.ofHours(13));
    int asked = server.wanted().size();
    assertThat(poll(spec("/feed", FullText.AUTO)).etag()).isEqualTo("v");
    assertThat(server.wanted()).hasSize(asked + 1);
    assertThat(register.articles()).hasSize(2);
  }

  @Test
  void a_killed_poll_of_a_live_blog_neither_repeats_nor_skips_an_entry() {
    pages = PageArticles.standard();
    server.on("/feed", feed(Map.of(), item(1, "The day at the river as it goes …")));
    server.on("/1", blog(entry(1, "The bridge was opened again"), entry(2, "The mayor spoke")));
    for (int steps = 0; steps < 2; steps++) {
      register.loseAfter(steps);
      assertThatThrownBy(() -> poll(spec("/feed", FullText.AUTO)))
          .isInstanceOf(Register.Lost.class);
    }
    register.loseAfter(Integer.MAX_VALUE);
    poll(spec("/feed", FullText.AUTO));
    assertThat(ids()).containsExactly("/1", "/1#e1", "/1#e2");
  }

  @Test
  void who_wrote_a_page_and_that_it_is_only_a_beginning_stand_on_the_article() {
    pages = PageArticles.standard();
    server.on("/feed", feed(Map.of(), item(1, "Short …")));
    String page =
        """
        <html><head><meta charset="utf-8"><script type="application/ld+json">
        {"@type": "NewsArticle", "headline": "The market is open again",
         "author": {"@type": "Person", "name": "Rana Haddad"}, "isAccessibleForFree": "False"}
        </script></head><body><article><h1>The market is open again</h1><p>%s</p></article></body></html>
        """
            .formatted("The stalls along the river were full of fruit on Monday. ".repeat(8));
    server.on("/1", new Given(200, Map.of("Content-Type", "text/html"), page.getBytes(UTF_8)));
    poll(spec("/feed", FullText.AUTO));
    RawArticle article = register.articles().getFirst();
    assertThat(article.author()).isEqualTo("Rana Haddad");
    assertThat(article.excerpt()).isTrue();
  }

  private static String entry(int number, String words) {
    return """
    {"@type": "BlogPosting", "@id": "#e%d", "url": "#e%d", "headline": "%s",
     "datePublished": "2026-01-05T08:0%d:00Z", "articleBody": "%s, people at the river said."}
    """
        .formatted(number, number, words, number, words);
  }

  private static Given blog(String... entries) {
    String page =
        """
        <html><head><meta charset="utf-8"><script type="application/ld+json">
        {"@type": "LiveBlogPosting", "headline": "The day at the river", "liveBlogUpdate": [%s]}
        </script></head><body><article><h1>The day at the river</h1>
        <p>All that happens at the river today, as it comes in.</p></article></body></html>
        """
            .formatted(String.join(",", entries));
    return new Given(200, Map.of("Content-Type", "text/html"), page.getBytes(UTF_8));
  }
}
