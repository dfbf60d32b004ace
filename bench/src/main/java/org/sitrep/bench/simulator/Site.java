package org.sitrep.bench.simulator;

import java.util.List;
import org.sitrep.model.PlaceRef;

/**
 * A settlement of a theatre.
 *
 * @param quarter a part of it, of which the press speaks by name
 * @param governorate the area it lies in
 * @param neighbours indices of the settlements from which it can be attacked
 */
record Site(PlaceRef place, PlaceRef quarter, PlaceRef governorate, List<Integer> neighbours) {}
