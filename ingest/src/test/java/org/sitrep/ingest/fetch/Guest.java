package org.sitrep.ingest.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/** A fetcher in a small world: names of its own, 127.0.0.1 is public and no other address. */
final class Guest implements AutoCloseable, DnsResolver {
  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  static final FetchSettings QUICK =
      new FetchSettings(
          "Sitrep/test (+desk@example.org)",
          Duration.ofMillis(1),
          Duration.ofSeconds(2),
          Duration.ofMillis(700),
          Duration.ofMillis(1500),
          1 << 20,
          4,
          8);

  final Map<String, String> names = new ConcurrentHashMap<>();
  private final Fetcher fetcher;

  Guest() {
    this(QUICK);
  }

  Guest(FetchSettings settings) {
    fetcher =
        new Fetcher(
            settings, () -> NOON, this, address -> address.getHostAddress().equals("127.0.0.1"));
  }

  /** One that trusts others too. */
  Guest(FetchSettings settings, List<X509Certificate> authorities) {
    this(settings.trusting(authorities));
  }

  Answer fetch(String url) {
    return fetch(url, null, null);
  }

  Answer fetch(String url, @Nullable String etag, @Nullable String lastModified) {
    return fetch(url, etag, lastModified, false);
  }

  /** As a source that may stand at an address that is not public. */
  Answer fetchAtHome(String url) {
    return fetch(url, null, null, true);
  }

  private Answer fetch(
      String url, @Nullable String etag, @Nullable String lastModified, boolean privateAllowed) {
    URI address = WebAddress.parse(url).orElseThrow();
    try {
      return fetcher.fetch(new Ask(address, Ask.FEEDS, etag, lastModified, privateAllowed));
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    return InetAddress.getAllByName(names.getOrDefault(host, host));
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
