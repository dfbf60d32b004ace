/** A text as it was published, its normalised view, its tokens and sentences. */
@NullMarked
package org.sitrep.enrich.text;

import org.jspecify.annotations.NullMarked;
