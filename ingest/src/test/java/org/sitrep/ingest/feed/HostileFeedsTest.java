package org.sitrep.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RejectionReason;

/** Feeds that were made to do harm, or came to harm: each is a value, in a time one can wait. */
class HostileFeedsTest {
  private static final URI ADDRESS = URI.create("https://feeds.example/feed");

  private static Outcome<Feed> read(byte[] bytes) {
    return FeedReader.read(bytes, null, ADDRESS, ZoneOffset.UTC, "s");
  }

  private static Outcome<Feed> read(String text) {
    return read(text.getBytes(UTF_8));
  }

  private static String rss(String items) {
    return "<rss version=\"2.0\"><channel><title>t</title><link>http://a.example/</link>"
        + items
        + "</channel></rss>";
  }

  @ParameterizedTest
  @MethodSource("org.sitrep.ingest.feed.FeedFixturesTest#names")
  void a_feed_that_came_to_harm_on_its_way_is_read_or_refused(String name) throws Exception {
    byte[] whole = Files.readAllBytes(Path.of("src", "test", "resources", "feeds", name));
    Random random = new Random(name.hashCode());
    for (int run = 0; run < 40; run++) {
      byte[] harmed = java.util.Arrays.copyOf(whole, random.nextInt(whole.length) + 1);
      for (int flips = random.nextInt(4); flips > 0; flips--) {
        harmed[random.nextInt(harmed.length)] = (byte) random.nextInt(256);
      }
      assertThat(read(harmed)).isNotNull();
    }
  }

  private static String prefixes(int count) {
    StringBuilder text = new StringBuilder();
    for (int number = 0; number < count; number++) {
      text.append(" p").append(number).append(":x");
    }
    return text.toString();
  }

  @Test
  void nothing_that_a_document_type_declares_is_read() throws Exception {
    Path secret = Files.createTempFile("secret", ".txt");
    Files.writeString(secret, "hunter2");
    String declared = "<!ENTITY s SYSTEM \"" + secret.toUri() + "\"><!ENTITY t \"told\">";
    String feed =
        "<!DOCTYPE rss [" + declared + "]>" + rss("<item><title>a &s; &t; b</title></item>");
    assertThat(read(feed))
        .isInstanceOfSatisfying(
            Accepted.class,
            accepted ->
                assertThat(accepted.toString()).contains("a &s; &t; b").doesNotContain("hunter2"));
    Files.delete(secret);
  }

  @Test
  void hostile_texts_take_no_longer_than_others_of_their_length() {
    String deep = "<div>".repeat(100_000);
    List<String> texts =
        List.of(
            rss("<item><title>" + deep + "</title></item>"),
            rss("<item><description>" + deep + "</div>".repeat(100_000) + "</description></item>"),
            rss("<item><title>" + "&".repeat(1_000_000) + "</title></item>"),
            rss("<item><title>" + "<![CDATA[".repeat(100_000) + "</title></item>"),
            rss("<item><title>" + "<!--".repeat(200_000) + "</title></item>"),
            rss("<item><title>" + "x".repeat(5_000_000) + "</title></item>"),
            rss("<item><title>t</title><pubDate>" + "1".repeat(2_000_000) + "</pubDate></item>"),
            rss("<item><title>t</title><link>http://a/" + "%".repeat(2_000_000) + "</link></item>"),
            rss("<item " + "a=\"1\" ".repeat(100_000) + "><title>t</title></item>"),
            rss("<item><title>t</title></item>".repeat(20_000)),
            rss("a:b ".repeat(500_000)),
            rss(prefixes(100_000)),
            "<".repeat(3_000_000) + rss(""),
            "<!DOCTYPE rss [" + "<!ENTITY a \"b\">".repeat(100_000) + "]>" + rss(""),
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + "[".repeat(100_000),
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[\""
                + "x".repeat(4_500_000)
                + "\"]}");
    for (String text : texts) {
      long began = System.nanoTime();
      assertThat(read(text)).isNotNull();
      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .as(text.substring(0, 100))
          .isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void what_is_nested_too_deep_is_refused_as_such() {
    String json = "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + "[".repeat(99);
    for (String text : List.of(rss("<item>" + "<a>".repeat(300) + "</item>"), json)) {
      assertThat(read(text))
          .isInstanceOfSatisfying(
              Rejected.class,
              refused -> assertThat(refused.reason()).isEqualTo(RejectionReason.TOO_DEEP));
    }
  }
}
