package org.sitrep.monitor.situation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.CityStatus;
import org.sitrep.model.wire.Json;

/**
 * A row as tables and maps show it: all but its evidence, and what the row itself does not say.
 *
 * @param row without {@code evidence} and {@code because}
 * @param population inhabitants; null where not known
 * @param changedAt as of when the row last really changed; null where the topic of changes no
 *     longer tells
 */
public record Summary(
    CityStatus row, @Nullable Long population, Trend trend, @Nullable Instant changedAt) {
  /**
   * The summary of a whole row.
   *
   * @param last the last change told of it; null where none is known
   */
  public static Summary of(CityStatus whole, @Nullable Long population, @Nullable Change last) {
    Double before =
        last == null || last.change().before() == null ? null : last.change().before().confidence();
    return new Summary(
        without(whole),
        population,
        Trend.of(whole.confidence(), before),
        last == null ? null : last.change().asOf());
  }

  /** The row as JSON and what is known beside it. */
  public ObjectNode json() {
    return beside(Json.mapper().valueToTree(row));
  }

  /** Adds to a row as JSON what is known beside it, and takes the evidence away. */
  private ObjectNode beside(ObjectNode json) {
    json.remove(List.of("evidence", "because"));
    return add(json);
  }

  /** Adds to a row as JSON what is known beside it. */
  public ObjectNode add(ObjectNode json) {
    json.put("population", population);
    json.set("trend", Json.mapper().valueToTree(trend));
    json.put("changedAt", changedAt == null ? null : changedAt.toString());
    return json;
  }

  private static CityStatus without(CityStatus row) {
    return new CityStatus(
        row.place(),
        row.status(),
        row.controller(),
        row.extent(),
        row.inherited(),
        row.since(),
        row.previous(),
        row.confidence(),
        row.asOf(),
        row.counts(),
        List.of(),
        List.of(),
        row.revision());
  }
}
