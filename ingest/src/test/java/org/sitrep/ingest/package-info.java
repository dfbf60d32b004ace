/** The rooms of the stage. */
@NullMarked
package org.sitrep.ingest;

import org.jspecify.annotations.NullMarked;
