/** Feeds of every dialect, and what is made of them. */
@NullMarked
package org.sitrep.ingest.feed;

import org.jspecify.annotations.NullMarked;
