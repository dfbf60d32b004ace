/** What the engine asks of a language. */
@NullMarked
package org.sitrep.enrich.language;

import org.jspecify.annotations.NullMarked;
