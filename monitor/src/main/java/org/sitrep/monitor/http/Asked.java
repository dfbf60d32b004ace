package org.sitrep.monitor.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.PlaceId;
import org.sitrep.monitor.filter.Filter;
import org.sitrep.monitor.filter.FilterMistake;
import org.sitrep.monitor.situation.ChangeCursor;
import org.sitrep.web.Call;

/** What a call asks for, read from its path and its parameters. */
record Asked(Call call) {
  /**
   * Refuses parameters that nobody reads, and those given twice.
   *
   * @throws Refusal naming them
   */
  void only(Set<String> known) {
    call.query()
        .forEach(
            (name, values) -> {
              if (!known.contains(name)) {
                throw Refusal.of(
                    400,
                    "Unknown parameter",
                    "expected " + (known.isEmpty() ? "none" : "one of " + new TreeSet<>(known)));
              }
              if (values.size() > 1) {
                throw Refusal.of(400, "Parameter twice", "[" + name + "] expected once");
              }
            });
  }

  Filter filter() {
    try {
      return Filter.read(call.parameter("filter").orElse(""));
    } catch (FilterMistake mistake) {
      throw Refusal.of(mistake);
    }
  }

  PlaceId place() {
    try {
      return new PlaceId(call.parts().getOrDefault("id", ""));
    } catch (IllegalArgumentException noId) {
      throw Refusal.of(400, "No such id", "expected the id of a place, such as sy-homs");
    }
  }

  TableForm form() {
    String given = call.parameter("format").orElse("json");
    return switch (given) {
      case "json" -> TableForm.JSON;
      case "csv" -> TableForm.CSV;
      case "geojson" -> TableForm.GEOJSON;
      default -> throw Refusal.of(400, "No such format", "[format] expected json, csv or geojson");
    };
  }

  /** The line of the place in the table of the instant asked for. */
  Line line(Tables tables) {
    PlaceId place = place();
    return tables
        .of(this)
        .line(place)
        .orElseThrow(() -> Refusal.of(404, "Nothing known", "no report that counts speaks of it"));
  }

  /** The change before which others are asked for; null for the newest of all. */
  @Nullable ChangeCursor before() {
    String given = call.parameter("before").orElse("");
    return given.isEmpty()
        ? null
        : ChangeCursor.read(given)
            .orElseThrow(
                () -> Refusal.of(400, "No cursor", "[before] expected the cursor of a change"));
  }

  @Nullable Instant instant(String name) {
    String given = call.parameter(name).orElse("");
    try {
      return given.isEmpty() ? null : OffsetDateTime.parse(given).toInstant();
    } catch (DateTimeException none) {
      throw Refusal.of(
          400, "Not a time", "[" + name + "] expected an instant such as 2024-12-07T18:00:00Z");
    }
  }

  /** A number within bounds; the fallback where it is not given. */
  int number(String name, int fallback, int least, int most) {
    String given = call.parameter(name).orElse("");
    if (given.isEmpty()) {
      return fallback;
    }
    int number = given.matches("[0-9]{1,9}") ? Integer.parseInt(given) : -1;
    if (number < least || number > most) {
      throw Refusal.of(400, "Out of range", "[" + name + "] expected " + least + " to " + most);
    }
    return number;
  }
}
