/** A second, looser reading: which place an event word binds, by features instead of a pattern. */
@NullMarked
package org.sitrep.enrich.frame;

import org.jspecify.annotations.NullMarked;
