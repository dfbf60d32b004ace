/** What a text names: places with their surroundings, actors, sources. */
@NullMarked
package org.sitrep.enrich.mention;

import org.jspecify.annotations.NullMarked;
