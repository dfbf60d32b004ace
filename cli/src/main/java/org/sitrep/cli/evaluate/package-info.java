/** Annotated articles read from files, and the scores as a person reads them. */
@NullMarked
package org.sitrep.cli.evaluate;

import org.jspecify.annotations.NullMarked;
