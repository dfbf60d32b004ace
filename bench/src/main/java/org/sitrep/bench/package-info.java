/** Measurements, each beside its floor taken in the same run. */
@NullMarked
package org.sitrep.bench;

import org.jspecify.annotations.NullMarked;
