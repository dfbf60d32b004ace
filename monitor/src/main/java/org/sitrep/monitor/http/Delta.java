package org.sitrep.monitor.http;

import java.util.List;
import org.sitrep.model.PlaceId;
import org.sitrep.monitor.situation.Change;
import org.sitrep.monitor.situation.Row;

/**
 * What has become otherwise for a reader with a filter.
 *
 * @param rows that match, new or altered
 * @param left places that no longer match, or have no row any more
 * @param changes that match before or after, oldest first
 */
record Delta(List<Row> rows, List<PlaceId> left, List<Change> changes) {
  Delta {
    rows = List.copyOf(rows);
    left = List.copyOf(left);
    changes = List.copyOf(changes);
  }

  boolean isEmpty() {
    return rows.isEmpty() && left.isEmpty() && changes.isEmpty();
  }
}
