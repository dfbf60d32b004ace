package org.sitrep.monitor;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sitrep.model.CityStatus;
import org.sitrep.model.PlaceId;

/** Watches rows go by and puts each real change of a state into one line. */
public final class ChangeLines {
  private final Map<PlaceId, CityStatus> last = new HashMap<>();

  /** Such as {@code Homs حمص: DISPUTED -> CONTESTED (why)}; empty where the state is the same. */
  public Optional<String> see(CityStatus row) {
    CityStatus before = last.put(row.place().id(), row);
    if (before != null && sameState(before, row)) {
      return Optional.empty();
    }
    String why = row.because().isEmpty() ? "" : " (" + SafeText.of(row.because().getFirst()) + ")";
    return Optional.of(
        Names.both(row.place().name())
            + ": "
            + (before == null ? "new" : state(before))
            + " -> "
            + state(row)
            + why);
  }

  private static boolean sameState(CityStatus one, CityStatus other) {
    return one.status() == other.status()
        && one.extent() == other.extent()
        && Objects.equals(one.controller(), other.controller());
  }

  private static String state(CityStatus row) {
    return row.controller() == null
        ? row.status().name()
        : row.status() + " " + Names.of(row.controller());
  }
}
