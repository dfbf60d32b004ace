@NullMarked
package org.sitrep.ingest.folder;

import org.jspecify.annotations.NullMarked;
