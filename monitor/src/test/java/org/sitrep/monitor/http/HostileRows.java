package org.sitrep.monitor.http;

import java.time.Instant;
import java.util.List;
import org.sitrep.model.ActorId;
import org.sitrep.model.ArticleId;
import org.sitrep.model.CityStatus;
import org.sitrep.model.ClaimId;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.EventTime;
import org.sitrep.model.Extent;
import org.sitrep.model.Granularity;
import org.sitrep.model.LocalName;
import org.sitrep.model.Origin;
import org.sitrep.model.OriginId;
import org.sitrep.model.OriginKind;
import org.sitrep.model.PlaceId;
import org.sitrep.model.Quote;
import org.sitrep.model.Side;
import org.sitrep.model.Stance;
import org.sitrep.model.TimePrecision;

/** Rows in which every text is one of somebody's choice. */
final class HostileRows {
  static final Instant MORNING = Instant.parse("2024-12-08T06:00:00Z");

  private HostileRows() {}

  static CityStatus row(String id, String text, Quote quote, Stance stance, double weight) {
    LocalName name = new LocalName(text, text);
    Side side = new Side(new ActorId("side-" + id), name);
    EventTime time = new EventTime(MORNING, MORNING, TimePrecision.HOUR);
    Origin origin = new Origin(new OriginId("o"), text, OriginKind.AGENCY, null, null);
    return new CityStatus(
        new CityStatus.StatusPlace(
            new PlaceId(id), name, Granularity.CITY, "sy", new PlaceId("sy-area"), 34.5, 36.5),
        ControlStatus.CONTROLLED,
        side,
        Extent.FULL,
        false,
        time,
        new CityStatus.Previous(ControlStatus.CONTESTED, side, MORNING),
        0.8,
        MORNING,
        new CityStatus.Counts(3, 2, 2, 2, 2, 1, 0, 0, 0),
        List.of(
            new CityStatus.Evidence(
                new ClaimId("c-" + id),
                new ArticleId("a-" + id),
                text,
                origin,
                ClaimKind.CAPTURED,
                side,
                stance,
                time,
                MORNING,
                quote,
                weight)),
        List.of(text),
        2);
  }
}
