package org.sitrep.web;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A server that listens until it is closed. */
public final class WebServer implements AutoCloseable {
  private static final int THREADS = 16;
  private static final long STOP_MILLIS = 5_000;
  private static final List<String> PACKED =
      List.of(
          "application/atom+xml",
          "application/geo+json",
          "application/json",
          "application/problem+json",
          "image/svg+xml",
          "text/css",
          "text/csv",
          "text/html",
          "text/javascript",
          "text/plain");

  private final Server server;
  private final ServerConnector connector;
  private final AnswerWriter writer;
  private final ScheduledExecutorService sweeper;

  private WebServer(
      Server server,
      ServerConnector connector,
      AnswerWriter writer,
      ScheduledExecutorService sweeper) {
    this.server = server;
    this.connector = connector;
    this.writer = writer;
    this.sweeper = sweeper;
  }

  /**
   * Starts one.
   *
   * @param say is told of each call that failed by a fault of ours: its route and the kind of fault
   * @throws IOException in one sentence, where it cannot listen there
   */
  public static WebServer start(ServerSettings settings, List<Route> routes, Consumer<String> say)
      throws IOException {
    Server server = server();
    ServerConnector connector = connector(server, settings);
    LateConnections late = new LateConnections(settings.limits().toCall());
    connector.addBean(late);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(settings.limits().connections(), connector));
    AnswerWriter writer = new AnswerWriter();
    try {
      connector.open();
      Handler dispatcher =
          new Dispatcher(settings, connector.getLocalPort(), routes, late, writer, say);
      server.setHandler(new GracefulHandler(packing(dispatcher)));
      server.start();
    } catch (Exception notStarted) {
      connector.close();
      throw new IOException(
          "cannot listen at " + settings.bind() + ":" + settings.port() + ": " + notStarted,
          notStarted);
    }
    return new WebServer(server, connector, writer, sweeper(late, settings));
  }

  /** Where it listens. */
  public int port() {
    return connector.getLocalPort();
  }

  /** How many answers are being written piece by piece now. */
  public int streams() {
    return writer.open();
  }

  /** Lets calls that are under way come to their end, 5 s at most, then stops. */
  @Override
  public void close() {
    sweeper.shutdownNow();
    writer.endStreams();
    try {
      server.stop();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (Exception notStopped) {
      throw new IllegalStateException("the server did not stop", notStopped);
    }
  }

  private static Server server() {
    // Few threads watch the network; each call has a virtual one.
    QueuedThreadPool pool = new QueuedThreadPool(THREADS);
    pool.setName("web");
    pool.setDaemon(true);
    pool.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    Server server = new Server(pool);
    server.setStopTimeout(STOP_MILLIS);
    server.setErrorHandler(new ProblemPages());
    return server;
  }

  private static ServerConnector connector(Server server, ServerSettings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(settings.limits().headerBytes());
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(settings.address().getHostAddress());
    connector.setPort(settings.port());
    connector.setIdleTimeout(settings.limits().idle().toMillis());
    return connector;
  }

  /** Answers are packed for those who take it; what comes packed is for {@link Bodies}. */
  private static Handler packing(Handler behind) {
    CompressionConfig.Builder config =
        CompressionConfig.builder().decompressExcludeEncoding("gzip").compressIncludeMethod("GET");
    PACKED.forEach(config::compressIncludeMimeType);
    CompressionHandler handler = new CompressionHandler(behind);
    handler.putCompression(new GzipCompression());
    handler.putConfiguration("/*", config.build());
    return handler;
  }

  private static ScheduledExecutorService sweeper(LateConnections late, ServerSettings settings) {
    ScheduledExecutorService sweeper =
        Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("web-late").unstarted(task));
    long beat = Math.clamp(settings.limits().toCall().toMillis() / 4, 50, 1_000);
    var unused = sweeper.scheduleWithFixedDelay(late::closeLate, beat, beat, TimeUnit.MILLISECONDS);
    return sweeper;
  }
}
