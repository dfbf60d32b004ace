package org.sitrep.monitor.situation;

import java.util.List;
import org.sitrep.model.PlaceId;

/**
 * What a reader has not seen.
 *
 * @param rows as they are now, of the places whose row it has not seen as it is
 * @param gone places that have no row any more
 * @param changes those it has not seen, oldest first
 */
public record Difference(List<Row> rows, List<PlaceId> gone, List<Change> changes) {
  public Difference {
    rows = List.copyOf(rows);
    gone = List.copyOf(gone);
    changes = List.copyOf(changes);
  }

  /** Whether it has seen everything. */
  public boolean isEmpty() {
    return rows.isEmpty() && gone.isEmpty() && changes.isEmpty();
  }
}
