package org.sitrep.monitor.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.sitrep.model.wire.Json;
import org.sitrep.monitor.situation.Row;
import org.sitrep.monitor.situation.Situation;
import org.sitrep.monitor.situation.SituationSource;
import org.sitrep.web.Answer;
import org.sitrep.web.Call;
import org.sitrep.web.Route;

/** The table, and one row of it. */
final class PlaceRoutes {
  private static final String JSON = "application/json";

  private final SituationSource source;
  private final InstantSource clock;

  PlaceRoutes(SituationSource source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        MonitorRoutes.get("/api/places", this::places),
        MonitorRoutes.get("/api/places/{id}", this::place));
  }

  private Answer places(Call call) {
    Asked asked = new Asked(call);
    asked.only(Set.of("filter"));
    Situation situation = source.now();
    Choice choice = new Choice(asked.filter(), situation, clock.instant());
    String cursor = situation.at().toString();
    // What is a day old now, the clock alone makes another answer of.
    String moment = choice.filter().moves() ? choice.now().toString() : "";
    return Tagged.answer(
        call,
        JSON,
        "places " + cursor + " " + choice.filter() + " " + moment,
        () ->
            new JsonText()
                .raw("{\"asOf\":null,\"knownAt\":null,\"cursor\":")
                .value(cursor)
                .raw(",\"rows\":")
                .list(choice.rows().stream().map(Row::json).iterator())
                .raw("}")
                .bytes());
  }

  private Answer place(Call call) {
    Asked asked = new Asked(call);
    asked.only(Set.of());
    Situation situation = source.now();
    Row row =
        situation
            .row(asked.place())
            .orElseThrow(
                () -> Refusal.of(404, "Nothing known", "no report that counts speaks of it"));
    return Tagged.answer(
        call, JSON, "place " + row.place() + " " + situation.at(), () -> JsonText.of(whole(row)));
  }

  private static ObjectNode whole(Row row) {
    return row.summary().add(Json.mapper().valueToTree(row.whole()));
  }
}
