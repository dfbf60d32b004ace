package org.sitrep.aggregate.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;

/** Rows in short: {@code CONTROLLED zz-red +13h} is a state, its controller and its hour. */
final class Shown {
  private Shown() {}

  static CityStatus row(Told... told) {
    return Table.assess(claims(told), null).stream()
        .filter(row -> row.place().id().value().equals(told[0].place()))
        .findFirst()
        .orElseThrow();
  }

  static List<Claim> claims(Told... told) {
    return Arrays.stream(told).map(Told::claim).collect(Collectors.toCollection(ArrayList::new));
  }

  static String of(Told... told) {
    return of(row(told));
  }

  static String of(CityStatus row) {
    return row.status()
        + " "
        + (row.controller() == null ? "-" : row.controller().id().value())
        + (row.since() == null
            ? ""
            : " +"
                + java.time.Duration.between(Told.START, row.since().from()).toMinutes() / 60
                + "h");
  }

  static String history(Told... told) {
    return Assessment.of(new SituationLedger(claims(told))).history().stream()
        .map(
            change ->
                change.after().status()
                    + " "
                    + (change.after().controller() == null
                        ? "-"
                        : change.after().controller().id().value()))
        .collect(Collectors.joining(", "));
  }
}
