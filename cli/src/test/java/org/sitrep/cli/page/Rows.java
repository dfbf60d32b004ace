package org.sitrep.cli.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.CityStatus;
import org.sitrep.model.CityStatus.Counts;
import org.sitrep.model.CityStatus.StatusPlace;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.EventTime;
import org.sitrep.model.Extent;
import org.sitrep.model.Granularity;
import org.sitrep.model.LocalName;
import org.sitrep.model.PlaceId;
import org.sitrep.model.Side;
import org.sitrep.model.StatusChange;
import org.sitrep.model.TimePrecision;

/** Rows and changes as a stage might write them. */
final class Rows {
  static final Instant START = Instant.parse("2025-06-01T00:00:00Z");

  private Rows() {}

  /** A row of a place with a number, at the n-th minute. */
  static CityStatus row(int place, ControlStatus status, double confidence, int minute) {
    return row(place(place, "Place " + place), status, side(place % 5, "Side"), confidence, minute);
  }

  static CityStatus row(
      StatusPlace place, ControlStatus status, @Nullable Side side, double confidence, int minute) {
    Instant at = START.plusSeconds(60L * minute);
    return new CityStatus(
        place,
        status,
        side,
        Extent.FULL,
        false,
        new EventTime(START, START, TimePrecision.HOUR),
        null,
        confidence,
        at,
        new Counts(3, 2, 2, 2, 2, 1, 0, 0, 0),
        List.of(),
        List.of("reported to hold it"),
        minute);
  }

  static StatusPlace place(int number, String name) {
    return new StatusPlace(
        new PlaceId("xx-place-" + number),
        new LocalName(name, null),
        Granularity.CITY,
        "xx",
        null,
        12 + number % 97 * 0.25,
        10 + number % 89 * 0.5);
  }

  static Side side(int number, String name) {
    return new Side(new ActorId("xx-side-" + number), new LocalName(name + " " + number, null));
  }

  /** What a row became. */
  static StatusChange change(@Nullable CityStatus before, CityStatus after) {
    return new StatusChange(
        after.place(),
        before == null ? null : state(before),
        state(after),
        after.asOf(),
        List.of());
  }

  private static StatusChange.State state(CityStatus row) {
    return new StatusChange.State(
        row.status(), row.controller(), row.extent(), row.since(), row.confidence());
  }
}
