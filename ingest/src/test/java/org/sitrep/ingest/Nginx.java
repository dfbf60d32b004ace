package org.sitrep.ingest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** An nginx of a test's own: serves a folder, and hands {@code /articles} on to a port. */
final class Nginx implements AutoCloseable {
  static final String MISSING = "skipped: no nginx on this machine (package nginx-light)";

  private static final long PATIENCE_NANOS = 20_000_000_000L;

  private final Process process;
  private final Path folder;
  private final int port;

  private Nginx(Process process, Path folder, int port) {
    this.process = process;
    this.folder = folder;
    this.port = port;
  }

  static boolean isThere() {
    boolean there = program().isPresent();
    if (!there) {
      System.err.println(MISSING);
    }
    return there;
  }

  /** Starts one that serves {@code site} in the folder. */
  static Nginx start(Path folder, int behind) throws IOException {
    int port = freePort();
    Path settings = Files.writeString(folder.resolve("nginx.conf"), settings(folder, port, behind));
    Process process =
        new ProcessBuilder(
                program().orElseThrow(), "-p", folder.toString(), "-c", settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    Nginx nginx = new Nginx(process, folder, port);
    nginx.await();
    return nginx;
  }

  String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  /** Status and encoding of each answer for a path. */
  List<String> answers(String path) throws IOException {
    LockSupport.parkNanos(50_000_000);
    try (Stream<String> lines = Files.lines(folder.resolve("access.log"))) {
      return lines
          .filter(line -> line.startsWith(path + " "))
          .map(line -> line.substring(path.length() + 1))
          .toList();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void await() throws IOException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (true) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException notYet) {
        if (!process.isAlive() || System.nanoTime() > deadline) {
          close();
          throw new IOException("nginx: " + Files.readString(folder.resolve("said")), notYet);
        }
        LockSupport.parkNanos(20_000_000);
      }
    }
  }

  private static Optional<String> program() {
    return Stream.concat(
            Stream.of(System.getenv("PATH").split(":", -1)),
            Stream.of("/usr/sbin", "/usr/local/sbin"))
        .map(folder -> Path.of(folder, "nginx"))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String settings(Path folder, int port, int behind) {
    String user = System.getProperty("user.name").equals("root") ? "user root;" : "";
    return """
    %s
    daemon off;
    worker_processes 1;
    pid nginx.pid;
    error_log stderr;
    events { worker_connections 64; }
    http {
      log_format short '$uri $status $sent_http_content_encoding';
      access_log access.log short;
      client_body_temp_path body; proxy_temp_path proxy;
      fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
      types { application/rss+xml xml; }
      gzip on; gzip_types application/rss+xml;
      server {
        listen 127.0.0.1:%d;
        root %s;
        location /articles { proxy_pass http://127.0.0.1:%d; }
      }
    }
    """
        .formatted(user, port, folder.resolve("site"), behind);
  }
}
