package org.sitrep.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A server on loopback with a certificate that it has made itself, for 127.0.0.1. */
final class TlsServer implements AutoCloseable {
  private static final String PASSWORD = "of the test";

  private final HttpsServer server;
  private final KeyStore keys;
  private final AtomicInteger requests = new AtomicInteger();

  TlsServer() throws IOException, GeneralSecurityException, InterruptedException {
    keys = keys();
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          boolean robots = exchange.getRequestURI().getPath().equals("/robots.txt");
          byte[] body = "over TLS".getBytes(UTF_8);
          exchange.sendResponseHeaders(robots ? 404 : 200, robots ? -1 : body.length);
          if (!robots) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
  }

  String url(String path) {
    return "https://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** How many calls came through. */
  int requests() {
    return requests.get();
  }

  /** Whoever trusts these trusts this server. */
  List<X509Certificate> trustStore() throws GeneralSecurityException {
    return List.of((X509Certificate) keys.getCertificate("server"));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static KeyStore keys()
      throws IOException, GeneralSecurityException, InterruptedException {
    Path folder = Files.createTempDirectory("tls");
    Path file = folder.resolve("keys.p12");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=server",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("keytool: " + said);
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    Files.delete(file);
    Files.delete(folder);
    return keys;
  }
}
