package org.sitrep.aggregate.stream;

import org.sitrep.model.PlaceId;

/**
 * A place that has been told of and not been assessed since; kept in a store, for a crash may come
 * between the two.
 *
 * @param halfRead whether more claims of the same article are to come
 */
record Pending(String area, PlaceId place, boolean halfRead) {}
