package org.sitrep.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ingest.fetch.FetchSettings;
import org.sitrep.ingest.fetch.Fetcher;
import org.sitrep.ingest.fetch.WebAddress;
import org.sitrep.ingest.push.PushServer;
import org.sitrep.ingest.push.PushSettings;
import org.sitrep.ingest.source.FeedPoll;
import org.sitrep.ingest.source.FullText;
import org.sitrep.ingest.source.PageArticles;
import org.sitrep.ingest.source.SourceSpec;
import org.sitrep.ingest.source.SourceState;
import org.sitrep.model.RawArticle;
import org.sitrep.web.ServerSettings;

/** Against nginx, as the distribution has it: it serves feeds, and stands in front of push. */
@Timeout(60)
class NginxTest {
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-01-05T12:00:00Z"));

  @TempDir Path folder;

  private final MemoryRegister register = new MemoryRegister();

  @Test
  void a_feed_it_serves_is_read_packed_asked_for_with_its_validators_and_again_once_it_changes()
      throws Exception {
    assumeTrue(Nginx.isThere(), Nginx.MISSING);
    register.claim();
    Files.createDirectory(folder.resolve("site"));
    Path feed = Files.writeString(folder.resolve("site/feed.xml"), feed("one", "two"));
    try (Nginx nginx = Nginx.start(folder, 9);
        Fetcher fetcher =
            new Fetcher(FetchSettings.standard(), NOON, SystemDefaultDnsResolver.INSTANCE)) {
      FeedPoll poll = new FeedPoll(fetcher::fetch, PageArticles.standard(), NOON);
      SourceSpec spec =
          new SourceSpec(
              "s",
              WebAddress.parse(nginx.url("/feed.xml")).orElseThrow(),
              null,
              null,
              null,
              ZoneOffset.UTC,
              null,
              Duration.ofMinutes(15),
              FullText.NEVER,
              true);
      SourceState first = poll(poll, spec);
      assertThat(first.etag()).isNotNull();
      poll(poll, spec);
      Files.writeString(feed, feed("one", "two", "three"));
      poll(poll, spec);
      assertThat(register.articles())
          .extracting(RawArticle::headline)
          .containsExactly("one", "two", "three");
      assertThat(nginx.answers("/feed.xml")).containsExactly("200 gzip", "304 -", "200 gzip");
    }
  }

  @Test
  void calls_that_come_through_it_are_taken_once_packed_or_not_and_refused_as_without_it()
      throws Exception {
    assumeTrue(Nginx.isThere(), Nginx.MISSING);
    PushSettings settings =
        new PushSettings(ServerSettings.ofLoopback(), 10_000, 4, Duration.ofDays(2));
    Files.createDirectory(folder.resolve("site"));
    try (PushServer server = PushServer.start(settings, register, NOON, said -> {});
        Nginx nginx = Nginx.start(folder, server.port())) {
      String article = "{\"id\":\"a\",\"headline\":\"h\",\"body\":\"text\"}";
      assertThat(post(nginx, article.getBytes(UTF_8)).body()).contains("\"taken\":1");
      assertThat(post(nginx, gzip(article), "Content-Encoding", "gzip").body())
          .contains("\"repeated\":1");
      String other = article.replace("\"a\"", "\"b\"");
      assertThat(post(nginx, other.getBytes(UTF_8), "Idempotency-Key", "k").statusCode())
          .isEqualTo(202);
      assertThat(post(nginx, article.getBytes(UTF_8), "Idempotency-Key", "k").statusCode())
          .isEqualTo(422);
      assertThat(post(nginx, new byte[20_000]).statusCode()).isEqualTo(413);
      assertThat(post(nginx, "{".getBytes(UTF_8)).headers().firstValue("content-type"))
          .contains("application/problem+json");
      assertThat(register.ids()).containsExactly("a", "b");
    }
  }

  private SourceState poll(FeedPoll poll, SourceSpec spec) throws InterruptedException {
    Random random = new Random(1);
    return poll.run(spec, FeedPoll.state(spec, register, NOON.instant(), random), register, random);
  }

  private static HttpResponse<String> post(Nginx nginx, byte[] body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(nginx.url("/articles")))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }

  private static String feed(String... titles) {
    StringBuilder items = new StringBuilder();
    for (String title : List.of(titles)) {
      items.append(
          "<item><title>%s</title><guid isPermaLink=\"false\">%s</guid><description>%s</description></item>"
              .formatted(title, title, "The road was open again. ".repeat(40)));
    }
    return "<rss version=\"2.0\"><channel><title>Wire</title>" + items + "</channel></rss>";
  }
}
