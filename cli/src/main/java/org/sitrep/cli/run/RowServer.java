package org.sitrep.cli.run;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sitrep.aggregate.stream.RowQuery;
import org.sitrep.aggregate.stream.RowQuery.Found;
import org.sitrep.cli.Failure;
import org.sitrep.model.CityStatus;
import org.sitrep.model.PlaceId;
import org.sitrep.model.wire.WireSerdes;
import org.sitrep.web.Answer;
import org.sitrep.web.Body;
import org.sitrep.web.Call;
import org.sitrep.web.Problem;
import org.sitrep.web.Route;
import org.sitrep.web.WebServer;

/**
 * Answers {@code GET /rows/PLACE?area=AREA} out of the stores of this instance: 200 with the row,
 * 404 where nothing is known, 307 to the instance that has the area, 503 with {@code Retry-After}
 * while partitions move.
 */
final class RowServer implements AutoCloseable {
  private final RowQuery rows;
  private final WebServer server;

  private RowServer(RowQuery rows, QueryConfig config, Consumer<String> say) {
    this.rows = rows;
    try {
      server =
          WebServer.start(config.server(), List.of(Route.get("/rows/{place}", this::answer)), say);
    } catch (IOException deaf) {
      throw new Failure("queries: " + deaf.getMessage(), deaf);
    }
  }

  /**
   * Starts answering.
   *
   * @throws Failure in one sentence where it cannot listen
   */
  static RowServer start(RowQuery rows, QueryConfig config, Consumer<String> say) {
    RowServer started = new RowServer(rows, config, say);
    say.accept("answers questions for rows at " + config.endpoint());
    return started;
  }

  @Override
  public void close() {
    server.close();
  }

  private Answer answer(Call call) {
    String place = call.parts().getOrDefault("place", "");
    String area = call.parameter("area").orElse(place);
    try {
      return answer(rows.row(new PlaceId(place), new PlaceId(area)), place, area);
    } catch (IllegalArgumentException noId) {
      return Problem.of(400, "No such id", "expected ids of places, such as sy-homs").answer();
    }
  }

  private static Answer answer(Found found, String place, String area) {
    return switch (found) {
      case Found.Row(CityStatus row) -> json(row);
      case Found.Nothing() ->
          Problem.of(404, "Nothing known", "no claim speaks of this place in this area").answer();
      case Found.Elsewhere(String host, int port) ->
          new Answer.Whole(
              307,
              Map.of("Location", "http://" + host + ":" + port + path(place, area)),
              Body.NONE);
      case Found.NotNow() ->
          Problem.of(503, "Not now", "partitions are being handed over or restored")
              .withHeader("Retry-After", "1")
              .answer();
    };
  }

  /** Where the row of a place is asked for. */
  static String path(String place, String area) {
    return "/rows/" + encoded(place) + "?area=" + encoded(area);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Answer json(CityStatus row) {
    byte[] bytes = WireSerdes.cityStatus().serializer().serialize("row", row);
    return new Answer.Whole(
        200,
        Map.of("Content-Type", "application/json", "Cache-Control", "no-store"),
        Body.of(bytes));
  }
}
