/** Tests of the topology, on a driver without a broker. */
@NullMarked
package org.sitrep.aggregate.stream;

import org.jspecify.annotations.NullMarked;
