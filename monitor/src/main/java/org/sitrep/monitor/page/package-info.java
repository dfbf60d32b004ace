/** The page, as it is served: its files are in the resources of this package. */
@NullMarked
package org.sitrep.monitor.page;

import org.jspecify.annotations.NullMarked;
