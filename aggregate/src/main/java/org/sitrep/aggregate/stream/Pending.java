package org.sitrep.aggregate.stream;

import org.sitrep.model.PlaceId;

/**
 * A place that has been told of and not been assessed since; kept in a store, for a crash may come
 * between the two.
 *
 * @param urgent whether something new was said, so that it is assessed at the end of its article
 */
record Pending(String area, PlaceId place, boolean urgent) {
  Pending and(Pending other) {
    return new Pending(area, place, urgent || other.urgent);
  }
}
