/** What goes over the wire, and what must not. */
@NullMarked
package org.sitrep.ingest.fetch;

import org.jspecify.annotations.NullMarked;
