/** Dates and their anchors. */
@NullMarked
package org.sitrep.enrich.time;

import org.jspecify.annotations.NullMarked;
