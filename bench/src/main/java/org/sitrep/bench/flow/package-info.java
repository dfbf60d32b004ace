/** What the stages cost as they run, on a broker, against bare topologies beside them. */
@NullMarked
package org.sitrep.bench.flow;

import org.jspecify.annotations.NullMarked;
