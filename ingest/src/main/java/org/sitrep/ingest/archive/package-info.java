/** Web archives (WARC, ISO 28500) as a stream of articles. No Kafka, no clock. */
@NullMarked
package org.sitrep.ingest.archive;

import org.jspecify.annotations.NullMarked;
