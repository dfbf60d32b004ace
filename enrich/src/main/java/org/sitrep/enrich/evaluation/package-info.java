/** How well extraction agrees with annotated articles. */
@NullMarked
package org.sitrep.enrich.evaluation;

import org.jspecify.annotations.NullMarked;
