/** Web archives read as a stream of articles. */
@NullMarked
package org.sitrep.ingest.archive;

import org.jspecify.annotations.NullMarked;
