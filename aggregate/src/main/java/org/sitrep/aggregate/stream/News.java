package org.sitrep.aggregate.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.CityStatus;
import org.sitrep.model.StatusChange;

/**
 * A row that differs from the one sent before.
 *
 * @param row null where nothing that was said of the place stands, so that its row goes
 * @param change what a reader sees change, or null where only evidence or numbers did
 */
record News(@Nullable CityStatus row, @Nullable StatusChange change) {
  List<StatusChange> changes() {
    return change == null ? List.of() : List.of(change);
  }
}
