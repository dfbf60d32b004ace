package org.sitrep.aggregate.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.CityStatus;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.Extent;
import org.sitrep.model.Granularity;

/** Rule 6: what a place takes over from the wider place around it, while nothing direct decides. */
public final class Inheritance {
  private Inheritance() {}

  /**
   * The row of a place beside the direct row of its area.
   *
   * @param area the row of the wider place, or null where there is none
   */
  public static CityStatus of(CityStatus direct, @Nullable CityStatus area) {
    if (area == null || direct.status() != ControlStatus.UNKNOWN || !gives(area)) {
      return direct;
    }
    Instant asOf = direct.asOf().isAfter(area.asOf()) ? direct.asOf() : area.asOf();
    List<String> because = new ArrayList<>();
    because.add(
        "CONTROLLED "
            + Places.name(area.controller())
            + ": rule 6: inherited from "
            + area.place().name().either()
            + ", nothing direct decides");
    because.addAll(area.because());
    return new CityStatus(
        direct.place(),
        ControlStatus.CONTROLLED,
        area.controller(),
        Extent.FULL,
        true,
        area.since(),
        null,
        Confidence.rounded(Ageing.at(area, asOf).confidence() * Weights.INHERITED_FACTOR.value()),
        asOf,
        direct.counts(),
        area.evidence(),
        because,
        1);
  }

  private static boolean gives(CityStatus area) {
    Granularity granularity = area.place().granularity();
    boolean wide = granularity == Granularity.GOVERNORATE || granularity == Granularity.DISTRICT;
    return wide && area.status() == ControlStatus.CONTROLLED && area.extent() == Extent.FULL;
  }
}
