/** Places, actors and origins the project knows by name. */
@NullMarked
package org.sitrep.enrich.lexicon;

import org.jspecify.annotations.NullMarked;
