/** Pages made of templates and stories, and what is read from them. */
@NullMarked
package org.sitrep.ingest.page;

import org.jspecify.annotations.NullMarked;
