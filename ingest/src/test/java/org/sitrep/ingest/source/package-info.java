/** Sources polled over the wire, with a register in memory and a clock that stands. */
@NullMarked
package org.sitrep.ingest.source;

import org.jspecify.annotations.NullMarked;
