package org.sitrep.monitor.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.sitrep.model.wire.Json;
import org.sitrep.monitor.Csv;
import org.sitrep.monitor.GeoJson;
import org.sitrep.monitor.StateSentence;
import org.sitrep.monitor.filter.Filter;
import org.sitrep.monitor.situation.Summary;
import org.sitrep.web.Answer;
import org.sitrep.web.Call;
import org.sitrep.web.Route;

/** The table, and one row of it, now or as of an instant. */
final class PlaceRoutes {
  private final Tables tables;

  PlaceRoutes(Tables tables) {
    this.tables = tables;
  }

  List<Route> routes() {
    return List.of(
        MonitorRoutes.get("/api/places", this::places),
        MonitorRoutes.get("/api/places/{id}", this::place));
  }

  private Answer places(Call call) {
    Asked asked = new Asked(call);
    asked.only(Set.of("filter", "asOf", "knownAt", "format"));
    Filter filter = asked.filter();
    TableForm form = asked.form();
    Tables.Table table = tables.of(asked);
    if (table.isPast()) {
      return Tagged.answer(call, form.mediaType(), body(table, filter, form));
    }
    // What is a day old now, the clock alone makes another answer of.
    String moment = filter.moves() ? table.now().toString() : "";
    return Tagged.answer(
        call,
        form.mediaType(),
        String.join(" ", "places", table.cursor(), form.name(), filter.toString(), moment),
        () -> body(table, filter, form));
  }

  private static byte[] body(Tables.Table table, Filter filter, TableForm form) {
    List<Line> lines = table.matching(filter);
    return switch (form) {
      case JSON ->
          new JsonText()
              .raw("{\"asOf\":")
              .value(table.asOf())
              .raw(",\"knownAt\":")
              .value(table.knownAt())
              .raw(",\"cursor\":")
              .value(table.cursor())
              .raw(",\"rows\":")
              .list(lines.stream().map(line -> line.json().get()).iterator())
              .raw("}")
              .bytes();
      case CSV -> Csv.tagged(summaries(lines)).getBytes(StandardCharsets.UTF_8);
      case GEOJSON -> GeoJson.summaries(summaries(lines)).getBytes(StandardCharsets.UTF_8);
    };
  }

  private static List<Summary> summaries(List<Line> lines) {
    return lines.stream().map(Line::summary).toList();
  }

  private Answer place(Call call) {
    Asked asked = new Asked(call);
    asked.only(Set.of("asOf", "knownAt"));
    Line line = asked.line(tables);
    return Tagged.answer(call, TableForm.JSON.mediaType(), JsonText.of(whole(line)));
  }

  private static ObjectNode whole(Line line) {
    ObjectNode json = line.summary().add(Json.mapper().valueToTree(line.whole().get()));
    json.set("sentence", Json.mapper().valueToTree(StateSentence.of(line.summary().row())));
    return json;
  }
}
