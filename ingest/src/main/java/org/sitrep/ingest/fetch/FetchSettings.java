package org.sitrep.ingest.fetch;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;

/**
 * How all is fetched.
 *
 * @param userAgent the User-Agent header; its first word is the name that robots.txt may use
 * @param hostDelay between the end of one request to a host and the start of the next, at least
 * @param connect how long a connection may take
 * @param silence how long a server may say nothing
 * @param total how long one request may take with its whole answer
 * @param largest the largest answer that is read, in bytes after decompression
 * @param redirects how many are followed
 * @param atOnce how many answers are read at the same time
 * @param authorities that vouch for servers, besides those that Java trusts
 */
public record FetchSettings(
    String userAgent,
    Duration hostDelay,
    Duration connect,
    Duration silence,
    Duration total,
    int largest,
    int redirects,
    int atOnce,
    List<X509Certificate> authorities) {
  public FetchSettings {
    authorities = List.copyOf(authorities);
  }

  /** The same where only those vouch for servers that Java trusts. */
  public FetchSettings(
      String userAgent,
      Duration hostDelay,
      Duration connect,
      Duration silence,
      Duration total,
      int largest,
      int redirects,
      int atOnce) {
    this(userAgent, hostDelay, connect, silence, total, largest, redirects, atOnce, List.of());
  }

  /** The settings of the service, where none are given. */
  public static FetchSettings standard() {
    return new FetchSettings(
        "Sitrep/0.1",
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofSeconds(15),
        Duration.ofSeconds(60),
        5 << 20,
        5,
        32);
  }

  /** The same where these vouch for servers too. */
  public FetchSettings trusting(List<X509Certificate> more) {
    return new FetchSettings(
        userAgent, hostDelay, connect, silence, total, largest, redirects, atOnce, more);
  }

  /** The name that a robots.txt may speak to, in lower case. */
  String robotName() {
    return userAgent.split("[/\\s]", 2)[0].toLowerCase(java.util.Locale.ROOT);
  }
}
