package org.sitrep.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends one GET to one address and reads the answer within limits; nothing is followed, kept or
 * tried again, and nothing but the resolver given decides what is connected to.
 */
final class Transport implements AutoCloseable {
  private static final int LONGEST_LINE = 16 << 10;
  private static final int MOST_HEADERS = 200;

  private final FetchSettings settings;
  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor deadlines =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("fetch-deadlines").factory());

  Transport(FetchSettings settings, DnsResolver resolver) {
    this.settings = settings;
    this.client = client(settings, resolver);
    deadlines.setRemoveOnCancelPolicy(true);
  }

  /**
   * Sends it.
   *
   * @param largest the largest body that is read, in bytes after decompression
   * @param cut whether a larger one is cut there, or refused
   */
  Reply get(Ask ask, int largest, boolean cut) {
    HttpGet request = new HttpGet(ask.address());
    request.setHeader(HttpHeaders.ACCEPT, ask.accept());
    request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
    setUnlessNull(request, HttpHeaders.IF_NONE_MATCH, ask.etag());
    setUnlessNull(request, HttpHeaders.IF_MODIFIED_SINCE, ask.lastModified());
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> deadline =
        deadlines.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            settings.total().toMillis(),
            TimeUnit.MILLISECONDS);
    try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
      return read(response, largest, cut);
    } catch (IOException | HttpException | IllegalArgumentException failed) {
      return late.get()
          ? new Reply.Failed(Hindrance.TOO_SLOW, "not whole after " + settings.total())
          : failed(failed);
    } finally {
      deadline.cancel(false);
    }
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
    deadlines.shutdownNow();
  }

  private static Reply read(ClassicHttpResponse response, int largest, boolean cut)
      throws IOException, HttpException {
    byte[] body = {};
    HttpEntity entity = response.getEntity();
    if (response.getCode() == HttpStatus.SC_OK && entity != null) {
      if (!cut && entity.getContentLength() > largest) {
        return tooLarge(largest);
      }
      InputStream content = decoded(entity);
      if (content == null) {
        return new Reply.Failed(
            Hindrance.GARBLED, "encoded as " + entity.getContentEncoding() + ", expected gzip");
      }
      body = content.readNBytes(cut ? largest : largest + 1);
      if (body.length > largest) {
        return tooLarge(largest);
      }
    }
    return new Reply.Received(
        response.getCode(),
        body,
        value(response, HttpHeaders.LOCATION),
        value(response, HttpHeaders.CONTENT_TYPE),
        value(response, HttpHeaders.ETAG),
        value(response, HttpHeaders.LAST_MODIFIED),
        value(response, HttpHeaders.RETRY_AFTER));
  }

  private static Reply tooLarge(int largest) {
    return new Reply.Failed(Hindrance.TOO_LARGE, "larger than " + largest + " bytes");
  }

  private static @Nullable InputStream decoded(HttpEntity entity) throws IOException {
    String encoding = entity.getContentEncoding();
    InputStream content = entity.getContent();
    if (encoding == null || encoding.isBlank()) {
      return content;
    }
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "identity" -> content;
      case "gzip", "x-gzip" -> new GZIPInputStream(content);
      default -> null;
    };
  }

  private static @Nullable String value(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  private static void setUnlessNull(HttpGet request, String name, @Nullable String value) {
    if (value != null && value.chars().noneMatch(c -> c < ' ' || c == 0x7F)) {
      request.setHeader(name, value);
    }
  }

  private static Reply failed(Exception failed) {
    String said = failed.getMessage() == null ? failed.toString() : failed.getMessage();
    String detail = failed.getClass().getSimpleName() + ": " + said;
    return switch (failed) {
      case GuardedResolver.Refused refused -> new Reply.Failed(Hindrance.PRIVATE_ADDRESS, said);
      case UnknownHostException unknown ->
          new Reply.Failed(Hindrance.UNREACHABLE, "no host " + said);
      case java.io.InterruptedIOException slow -> new Reply.Failed(Hindrance.TOO_SLOW, detail);
      case SSLException untrusted -> new Reply.Failed(Hindrance.UNTRUSTED, detail);
      case ZipException broken -> new Reply.Failed(Hindrance.GARBLED, detail);
      case HttpException garbled -> new Reply.Failed(Hindrance.GARBLED, detail);
      case org.apache.hc.core5.http.MessageConstraintException garbled ->
          new Reply.Failed(Hindrance.GARBLED, detail);
      case IllegalArgumentException wrong -> new Reply.Failed(Hindrance.ADDRESS, detail);
      default -> new Reply.Failed(Hindrance.UNREACHABLE, detail);
    };
  }

  private static CloseableHttpClient client(FetchSettings settings, DnsResolver resolver) {
    Timeout silence = Timeout.of(settings.silence());
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setTlsSocketStrategy(
                    new DefaultClientTlsStrategy(
                        TrustedAuthorities.context(settings.authorities())))
                .setMaxConnTotal(2 * settings.atOnce())
                .setMaxConnPerRoute(2)
                .setConnectionFactory(
                    ManagedHttpClientConnectionFactory.builder()
                        .http1Config(
                            Http1Config.custom()
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connect()))
                        .setSocketTimeout(silence)
                        .setIdleTimeout(silence)
                        .build())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(silence)
                .setConnectionRequestTimeout(Timeout.of(settings.total()))
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build())
        .setUserAgent(settings.userAgent())
        .disableRedirectHandling()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        .build();
  }
}
