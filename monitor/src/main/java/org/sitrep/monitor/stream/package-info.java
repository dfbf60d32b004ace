/** The room of the monitor that reads topics: consumers of their own, no group, committed only. */
@NullMarked
package org.sitrep.monitor.stream;

import org.jspecify.annotations.NullMarked;
