/** What brings articles into this process, as the settings say. */
@NullMarked
package org.sitrep.cli.ingest;

import org.jspecify.annotations.NullMarked;
