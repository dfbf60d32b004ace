/** Article files: text, JSON and JSON lines, each also packed with gzip. No Kafka, no clock. */
@NullMarked
package org.sitrep.ingest.file;

import org.jspecify.annotations.NullMarked;
