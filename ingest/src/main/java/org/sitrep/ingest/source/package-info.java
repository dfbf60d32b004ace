/** The sources that are asked again and again: when, what of it is new, and how they fare. */
@NullMarked
package org.sitrep.ingest.source;

import org.jspecify.annotations.NullMarked;
