/** The English pack. */
@NullMarked
package org.sitrep.enrich.language.en;

import org.jspecify.annotations.NullMarked;
