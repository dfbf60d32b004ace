/** Rules as data: reading, matching, cues. */
@NullMarked
package org.sitrep.enrich.rule;

import org.jspecify.annotations.NullMarked;
