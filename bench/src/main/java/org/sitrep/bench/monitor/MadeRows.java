package org.sitrep.bench.monitor;

import java.time.Instant;
import java.util.Collections;
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
import org.sitrep.model.StatusChange;
import org.sitrep.model.TimePrecision;

/** Rows of about the size of those of the seeds, and changes of them. */
final class MadeRows {
  private static final Instant NOON = Instant.parse("2024-12-07T12:00:00Z");
  private static final EventTime SINCE =
      new EventTime(NOON, NOON.plusSeconds(3600), TimePrecision.PART_OF_DAY);
  private static final Side SIDE =
      new Side(new ActorId("va-opposition"), new LocalName("Valley front", "جبهة الوادي"));
  private static final int EVIDENCE = 6;

  private MadeRows() {}

  /**
   * A row.
   *
   * @param revision what a reader knows it by
   */
  static CityStatus row(int place, int revision) {
    ControlStatus[] all = ControlStatus.values();
    return new CityStatus(
        new CityStatus.StatusPlace(
            new PlaceId("va-place-" + place),
            new LocalName("Place " + place, "مكان " + place),
            Granularity.CITY,
            "sy",
            new PlaceId("va-area-" + place % 14),
            34 + place % 100 / 100.0,
            36 + place / 100 % 100 / 100.0),
        all[Math.floorMod(place + revision, all.length)],
        SIDE,
        Extent.FULL,
        false,
        SINCE,
        new CityStatus.Previous(ControlStatus.CONTESTED, SIDE, NOON),
        (revision % 100) / 100.0,
        NOON.plusMillis(revision),
        new CityStatus.Counts(33, 5, 4, 6, 8, 1, 0, 1, 1),
        Collections.nCopies(EVIDENCE, evidence(place)),
        List.of("CONTROLLED by the front: reported to hold it", "log-odds of all: +7.70"),
        revision);
  }

  static StatusChange change(CityStatus row) {
    StatusChange.State after =
        new StatusChange.State(
            row.status(), row.controller(), row.extent(), row.since(), row.confidence());
    return new StatusChange(row.place(), after, after, row.asOf(), List.of(new ClaimId("c1")));
  }

  private static CityStatus.Evidence evidence(int place) {
    String words = "the front took place " + place;
    return new CityStatus.Evidence(
        new ClaimId("claim-" + place),
        new ArticleId("article-" + place),
        "Valley Wire",
        new Origin(new OriginId("valley"), "Valley Agency", OriginKind.AGENCY, null, null),
        ClaimKind.CAPTURED,
        SIDE,
        Stance.ASSERTED,
        SINCE,
        NOON,
        new Quote(words, 100, 100 + words.length()),
        1.2);
  }
}
