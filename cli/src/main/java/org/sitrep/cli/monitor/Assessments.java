package org.sitrep.cli.monitor;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.aggregate.core.Ageing;
import org.sitrep.aggregate.core.Assessment;
import org.sitrep.aggregate.core.SituationLedger;
import org.sitrep.aggregate.core.Table;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.HistoryEntry;
import org.sitrep.monitor.past.Reckoning;

/** Claims become a table as they do in the stage that makes it. */
final class Assessments implements Reckoning {
  @Override
  public List<CityStatus> table(
      Collection<Claim> claims, @Nullable Instant knownAt, @Nullable Instant asOf) {
    return Table.assess(claims, knownAt, asOf);
  }

  @Override
  public List<HistoryEntry> history(Collection<Claim> claims, @Nullable Instant knownAt) {
    List<Claim> known =
        claims.stream()
            .flatMap(
                claim ->
                    knownAt == null
                        ? java.util.stream.Stream.of(claim)
                        : SituationLedger.knownAt(claim, knownAt).stream())
            .toList();
    SituationLedger ledger = new SituationLedger(known, Instant.EPOCH);
    return ledger.claims().isEmpty() ? List.of() : Assessment.of(ledger).history();
  }

  @Override
  public CityStatus aged(CityStatus row, Instant now) {
    return Ageing.at(row, now);
  }
}
