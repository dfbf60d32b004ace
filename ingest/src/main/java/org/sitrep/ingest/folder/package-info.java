/** Folders into which files are dropped: each is read once, whole, and never before it is. */
@NullMarked
package org.sitrep.ingest.folder;

import org.jspecify.annotations.NullMarked;
