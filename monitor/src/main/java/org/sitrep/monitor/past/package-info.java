/** The table and the history of a place as of an instant, worked out anew from the claims. */
@NullMarked
package org.sitrep.monitor.past;

import org.jspecify.annotations.NullMarked;
