package org.sitrep.cli.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sitrep.cli.Failure;
import org.sitrep.model.wire.Json;
import org.sitrep.web.Answer;
import org.sitrep.web.Route;
import org.sitrep.web.WebServer;

/**
 * Answers {@code GET /metrics}, {@code /health/live} and {@code /health/ready}: 200 where all is
 * well, 503 with the same words where it is not.
 */
final class OperationsServer implements AutoCloseable {
  /** The text format of Prometheus. */
  private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

  private final WebServer server;

  private OperationsServer(WebServer server) {
    this.server = server;
  }

  /**
   * Starts answering.
   *
   * @param token that callers of the measures must show; empty for everybody on this machine
   * @throws Failure in one sentence where it cannot listen
   */
  static OperationsServer start(
      OperationsConfig config,
      Optional<String> token,
      Measures measures,
      Supplier<Health> health,
      Consumer<String> say) {
    List<Route> routes =
        List.of(
            Route.get("/metrics", call -> Answer.text(200, METRICS, measures.text())),
            Route.get("/health/live", call -> told(health.get().isLive(), health)).withoutToken(),
            Route.get("/health/ready", call -> told(health.get().isReady(), health))
                .withoutToken());
    try {
      WebServer server = WebServer.start(config.server(token), routes, say);
      say.accept("tells its health and measures at " + config.bind() + ":" + server.port());
      return new OperationsServer(server);
    } catch (IOException | IllegalArgumentException deaf) {
      throw new Failure("operations: " + deaf.getMessage(), deaf);
    }
  }

  @Override
  public void close() {
    server.close();
  }

  private static Answer told(boolean well, Supplier<Health> health) {
    ObjectNode told = Json.mapper().createObjectNode();
    told.put("status", well ? "up" : "down");
    ObjectNode parts = told.putObject("parts");
    health.get().parts().forEach((part, state) -> parts.put(part, state.word()));
    return Answer.text(well ? 200 : 503, "application/json", told + "\n");
  }
}
