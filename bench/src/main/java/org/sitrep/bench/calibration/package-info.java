/** The table, and simpler ways to make one, held against the truth of simulated wars. */
@NullMarked
package org.sitrep.bench.calibration;

import org.jspecify.annotations.NullMarked;
