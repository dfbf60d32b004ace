package org.sitrep.ingest.fetch;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/** An HTTP server on loopback that notes every request as it came. */
public final class WireServer implements AutoCloseable {
  /**
   * A request.
   *
   * @param target path and query as they stood in the request line
   * @param headers by their names in lower case
   * @param nanos when it was there
   */
  public record Seen(String host, String target, Map<String, String> headers, long nanos) {}

  /** An answer; a header may be given by any name. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Given(int status, Map<String, String> headers, byte[] body) {
    public static Given of(int status, Map<String, String> headers) {
      return new Given(status, headers, new byte[0]);
    }

    public static Given text(String body) {
      return new Given(200, Map.of(), body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final Map<String, Function<Seen, Given>> answers = new ConcurrentHashMap<>();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();

  public WireServer() {
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    server.addConnector(connector);
    server.setHandler(new Answering());
    try {
      server.start();
    } catch (Exception impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** What is answered to requests of a path; all others get 404. */
  public WireServer on(String path, Function<Seen, Given> answer) {
    answers.put(path, answer);
    return this;
  }

  public WireServer on(String path, Given answer) {
    return on(path, request -> answer);
  }

  public int port() {
    return connector.getLocalPort();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  /** All requests, in their order. */
  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  /** The requests but for those of robots.txt. */
  public List<Seen> wanted() {
    return seen.stream().filter(each -> !each.target().equals("/robots.txt")).toList();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception impossible) {
      throw new AssertionError(impossible);
    }
  }

  private final class Answering extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      Map<String, String> headers = new TreeMap<>();
      request
          .getHeaders()
          .forEach(field -> headers.put(field.getLowerCaseName(), field.getValue()));
      Seen now =
          new Seen(
              String.valueOf(headers.get("host")),
              request.getHttpURI().getPathQuery(),
              headers,
              System.nanoTime());
      seen.add(now);
      Given given =
          Optional.ofNullable(answers.get(request.getHttpURI().getPath()))
              .map(answer -> answer.apply(now))
              .orElse(Given.of(404, Map.of()));
      response.setStatus(given.status());
      given.headers().forEach((name, value) -> response.getHeaders().put(name, value));
      response.write(true, ByteBuffer.wrap(given.body()), callback);
      return true;
    }
  }
}
