package org.sitrep.cli.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Feeds that grow, with an ETag for each state. Every third item is a teaser whose page has the
 * article, so that a poll is written in several steps.
 */
final class FeedServer implements AutoCloseable {
  private static final String WORDS =
      "The council of the valley met and spoke of the road. ".repeat(14);

  private final HttpServer server;
  private final int feeds;
  private final AtomicInteger items = new AtomicInteger();
  private final AtomicInteger polls = new AtomicInteger();

  FeedServer(int feeds) {
    this.feeds = feeds;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** Each feed has so many items more from now on. */
  void release(int more) {
    items.addAndGet(more);
  }

  /** The addresses of all items there are. */
  Set<String> released() {
    return IntStream.range(0, feeds)
        .boxed()
        .flatMap(feed -> IntStream.range(0, items.get()).mapToObj(item -> item(feed, item)))
        .collect(Collectors.toSet());
  }

  /** How often a feed was asked for. */
  int polls() {
    return polls.get();
  }

  String url(int feed) {
    return base() + "/feed/" + feed;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private String item(int feed, int number) {
    return base() + "/page/" + feed + "/" + number;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.startsWith("/feed/")) {
        polls.incrementAndGet();
        feed(exchange, Integer.parseInt(path.substring("/feed/".length())));
      } else if (path.startsWith("/page/")) {
        String page =
            "<html><head><title>t</title></head><body><article><h1>Whole "
                + path
                + "</h1><p>"
                + WORDS.repeat(2)
                + "</p></article></body></html>";
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        send(exchange, 200, page);
      } else {
        send(exchange, 404, "none");
      }
    }
  }

  private void feed(HttpExchange exchange, int feed) throws IOException {
    int count = items.get();
    String etag = "\"" + count + "\"";
    exchange.getResponseHeaders().set("ETag", etag);
    if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    String all =
        IntStream.range(0, count)
            .mapToObj(
                number ->
                    "<item><title>Item %d of %d</title><link>%s</link><description>%s</description></item>"
                        .formatted(
                            number, feed, item(feed, number), number % 3 == 0 ? "Short …" : WORDS))
            .collect(Collectors.joining());
    send(
        exchange,
        200,
        "<rss version=\"2.0\"><channel><title>Valley "
            + feed
            + "</title>"
            + all
            + "</channel></rss>");
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
