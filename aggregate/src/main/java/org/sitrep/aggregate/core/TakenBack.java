package org.sitrep.aggregate.core;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sitrep.model.CityStatus;
import org.sitrep.model.CityStatus.Counts;
import org.sitrep.model.Claim;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.Extent;

/** The last word on a place of which every claim was taken back; it has no place in the table. */
public final class TakenBack {
  private static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);

  private TakenBack() {}

  /** An unknown row as of the latest withdrawal; the ledger must hold one. */
  public static CityStatus row(SituationLedger ledger) {
    return new CityStatus(
        Places.of(ledger.all()),
        ControlStatus.UNKNOWN,
        null,
        Extent.PARTIAL,
        false,
        null,
        null,
        0,
        asOf(ledger),
        NONE,
        List.of(),
        List.of("UNKNOWN: all that was said of it has been taken back"),
        0);
  }

  /** Whether nothing stands behind a row, so that the table is to have none. */
  public static boolean isBehind(CityStatus row) {
    return row.counts().claims() == 0;
  }

  private static Instant asOf(SituationLedger ledger) {
    return ledger.all().stream()
        .flatMap(claim -> Stream.ofNullable(claim.version()))
        .max(Comparator.naturalOrder())
        .orElseGet(
            () ->
                ledger.all().stream()
                    .map(Claim::publishedAt)
                    .max(Comparator.naturalOrder())
                    .orElseThrow());
  }
}
