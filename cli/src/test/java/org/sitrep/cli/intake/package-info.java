/** What is taken in from sources, on a real broker. */
@NullMarked
package org.sitrep.cli.intake;

import org.jspecify.annotations.NullMarked;
