/** What files hold is what is read, and bad files are answers. */
@NullMarked
package org.sitrep.ingest.file;

import org.jspecify.annotations.NullMarked;
