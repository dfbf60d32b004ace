/** Text in, entities and claims out: plain functions over records. */
@NullMarked
package org.sitrep.enrich;

import org.jspecify.annotations.NullMarked;
