/** The stream of events under many readers, of whom some are slow and some have vanished. */
@NullMarked
package org.sitrep.bench.monitor;

import org.jspecify.annotations.NullMarked;
