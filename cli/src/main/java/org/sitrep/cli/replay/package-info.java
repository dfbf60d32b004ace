/** Articles in, the final table out: one run of the whole flow, counted to its end. */
@NullMarked
package org.sitrep.cli.replay;

import org.jspecify.annotations.NullMarked;
