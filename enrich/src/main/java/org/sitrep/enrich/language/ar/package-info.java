/** The Arabic pack: folding, clitics, conjugation. */
@NullMarked
package org.sitrep.enrich.language.ar;

import org.jspecify.annotations.NullMarked;
