/** The first stage: what comes from a source, on its way to {@code news.raw}. */
@NullMarked
package org.sitrep.ingest;

import org.jspecify.annotations.NullMarked;
