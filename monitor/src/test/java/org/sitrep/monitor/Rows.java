package org.sitrep.monitor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.CityStatus;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.EventTime;
import org.sitrep.model.Extent;
import org.sitrep.model.Granularity;
import org.sitrep.model.LocalName;
import org.sitrep.model.PlaceId;
import org.sitrep.model.Side;
import org.sitrep.model.TimePrecision;

/** Rows for tests. */
public final class Rows {
  static final Instant NOON = Instant.parse("2024-12-07T12:00:00Z");
  static final LocalName HOMS = new LocalName("Homs", "حمص");
  static final Side GOVERNMENT =
      new Side(new ActorId("sy-government"), new LocalName("Government", "الحكومة"));

  private Rows() {}

  public static CityStatus homs(ControlStatus status) {
    return row("sy-homs", HOMS, status, 34.73, 36.71, "an agency says so");
  }

  public static CityStatus row(
      String id,
      LocalName name,
      ControlStatus status,
      @Nullable Double lat,
      @Nullable Double lon,
      String because) {
    return new CityStatus(
        new CityStatus.StatusPlace(
            new PlaceId(id), name, Granularity.CITY, "sy", new PlaceId(id + "-area"), lat, lon),
        status,
        GOVERNMENT,
        Extent.FULL,
        false,
        new EventTime(NOON, NOON.plusSeconds(3600), TimePrecision.DAY),
        new CityStatus.Previous(ControlStatus.DISPUTED, null, NOON),
        0.934,
        NOON,
        new CityStatus.Counts(9, 5, 4, 3, 4, 1, 0, 2, 1),
        List.of(),
        List.of(because),
        7);
  }
}
