package org.sitrep.monitor.past;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.HistoryEntry;

/** How claims become a table: the work of another stage, which the monitor does not know. */
public interface Reckoning {
  /**
   * One row a place, sorted by place id.
   *
   * @param knownAt what is published later is not known yet; null for all
   * @param asOf the instant whose state is asked for; null for the present state
   */
  List<CityStatus> table(
      Collection<Claim> claims, @Nullable Instant knownAt, @Nullable Instant asOf);

  /**
   * Every change of one place along event time; none where nothing stands.
   *
   * @param claims of that place alone
   */
  List<HistoryEntry> history(Collection<Claim> claims, @Nullable Instant knownAt);

  /** The row as seen at a later instant. */
  CityStatus aged(CityStatus row, Instant now);
}
