/**
 * Feeds as bytes to items: every dialect of RSS and Atom, and JSON Feed, with the faults they
 * usually have. Plain functions: nothing is fetched, and nothing a feed says makes it so.
 */
@NullMarked
package org.sitrep.ingest.feed;

import org.jspecify.annotations.NullMarked;
