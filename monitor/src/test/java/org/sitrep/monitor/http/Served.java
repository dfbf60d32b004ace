package org.sitrep.monitor.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ArticleId;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.HistoryEntry;
import org.sitrep.model.PlaceId;
import org.sitrep.model.RawArticle;
import org.sitrep.monitor.article.ArticleSource;
import org.sitrep.monitor.past.ClaimSource;
import org.sitrep.monitor.past.NotNow;
import org.sitrep.monitor.past.Past;
import org.sitrep.monitor.past.Reckoning;
import org.sitrep.monitor.situation.FoldedSource;
import org.sitrep.monitor.situation.Log;
import org.sitrep.web.Route;
import org.sitrep.web.ServerSettings;
import org.sitrep.web.WebServer;

/** The monitor on a port of loopback, over a log that a test writes. */
final class Served implements AutoCloseable, ClaimSource, Reckoning, ArticleSource {
  static final Instant NOON = Instant.parse("2024-12-08T12:00:00Z");

  final Log log = new Log();
  final FoldedSource source = new FoldedSource(log);
  final List<RawArticle> articles = new ArrayList<>();
  final List<HistoryEntry> history = new ArrayList<>();
  final List<Map<String, Object>> sources = new ArrayList<>();
  final List<String> said = new ArrayList<>();
  boolean claimsAway;
  private final EventStreams streams;
  private final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  Served(ServerSettings settings) throws IOException {
    InstantSource clock = InstantSource.fixed(NOON);
    streams = new EventStreams(source, clock, said::add).start();
    server = WebServer.start(settings, routes(), said::add);
  }

  List<Route> routes() {
    InstantSource clock = InstantSource.fixed(NOON);
    return new MonitorRoutes(
            source, streams, new Past(this, this, clock, 10), this, () -> sources, clock)
        .all();
  }

  int port() {
    return server.port();
  }

  HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    return send("GET", path, headers);
  }

  HttpResponse<byte[]> send(String method, String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
    streams.close();
    client.close();
  }

  @Override
  public List<Claim> of(PlaceId place) {
    return List.of();
  }

  @Override
  public void each(Consumer<Claim> claim) {
    if (claimsAway) {
      throw new NotNow("the broker does not answer");
    }
  }

  /** The rows as they are that speak for no later instant: enough to tell tables apart. */
  @Override
  public List<CityStatus> table(
      Collection<Claim> claims, @Nullable Instant knownAt, @Nullable Instant asOf) {
    return source.now().sorted().stream()
        .map(row -> row.whole())
        .filter(row -> knownAt == null || !row.asOf().isAfter(knownAt))
        .filter(row -> asOf == null || !row.asOf().isAfter(asOf))
        .toList();
  }

  @Override
  public List<HistoryEntry> history(Collection<Claim> claims, @Nullable Instant knownAt) {
    return history;
  }

  @Override
  public CityStatus aged(CityStatus row, Instant now) {
    return row;
  }

  @Override
  public List<RawArticle> versions(ArticleId article) {
    return articles.stream().filter(each -> each.id().equals(article)).toList();
  }
}
