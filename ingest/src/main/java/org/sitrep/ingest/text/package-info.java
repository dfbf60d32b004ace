/**
 * Bytes as text, and times in it, as newsrooms write them: feeds and pages alike; plain functions.
 */
@NullMarked
package org.sitrep.ingest.text;

import org.jspecify.annotations.NullMarked;
