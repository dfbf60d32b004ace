package org.sitrep.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.sitrep.ingest.fetch.FetchSettings;
import org.sitrep.ingest.fetch.Fetcher;
import org.sitrep.ingest.fetch.WebAddress;
import org.sitrep.ingest.fetch.WireServer;
import org.sitrep.ingest.fetch.WireServer.Given;
import org.sitrep.ingest.page.ReadPage;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.RawArticle;

/** A feed on a server that stands on loopback, and a register that tells what came of it. */
abstract class PolledFeed {
  static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  static final Duration QUARTER = Duration.ofMinutes(15);

  final WireServer server = new WireServer();
  final TakenRegister register = new TakenRegister();
  Instant now = NOON;

  /** The words of a page are its article, unless a test says otherwise. */
  PageArticles pages = PolledFeed::page;

  final Fetcher fetcher =
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

  SourceState poll() {
    return poll(spec("/feed", FullText.NEVER));
  }

  SourceState poll(SourceSpec spec) {
    FeedPoll poll = new FeedPoll(fetcher::fetch, pages, () -> now);
    Random random = new Random(1);
    try {
      return poll.run(spec, FeedPoll.state(spec, register, now, random), register, random);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  static Outcome<ReadPage> page(
      org.sitrep.ingest.fetch.Answer.Content page, SourceSpec spec, Instant at, String source) {
    return new Accepted<>(
        new ReadPage(
            new RawArticle(
                new ArticleId("of-page"),
                "o",
                null,
                "h",
                new String(page.body(), UTF_8),
                null,
                null,
                at,
                source),
            List.of()));
  }

  SourceSpec spec(String path, FullText fullText) {
    return new SourceSpec(
        "s", url(path), null, null, null, ZoneOffset.UTC, null, QUARTER, fullText, true);
  }

  java.net.URI url(String path) {
    return WebAddress.parse(server.url(path)).orElseThrow();
  }

  Instant at(Duration every, double share) {
    return now.plusMillis((long) (every.toMillis() * share));
  }

  List<@Nullable String> ids() {
    return register.articles().stream()
        .map(article -> article.url() == null ? null : article.url().replaceAll(".*(?=/)", ""))
        .collect(Collectors.toList());
  }

  String item(int number, String text) {
    return "<item><title>Item %d</title><link>%s</link><pubDate>Mon, 05 Jan 2026 10:00:00 GMT</pubDate><description>%s</description></item>"
        .formatted(number, server.url("/" + number), text)
        .replace("10:00:00", number == 1 ? "10:00:00" : "10:0" + number + ":00");
  }

  static String rss(String... items) {
    return "<rss version=\"2.0\"><channel><title>Wire</title><link>http://w.example/</link>"
        + String.join("", items)
        + "</channel></rss>";
  }

  static Given feed(Map<String, String> headers, String... items) {
    return new Given(200, headers, rss(items).getBytes(UTF_8));
  }
}
