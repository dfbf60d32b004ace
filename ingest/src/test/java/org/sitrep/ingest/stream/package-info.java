/** What is published, and what is refused. */
@NullMarked
package org.sitrep.ingest.stream;

import org.jspecify.annotations.NullMarked;
