/** From what was read to claims: slots resolved, cues applied, sources found. */
@NullMarked
package org.sitrep.enrich.claim;

import org.jspecify.annotations.NullMarked;
