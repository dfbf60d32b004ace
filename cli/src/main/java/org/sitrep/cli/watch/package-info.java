/** The table on a whole terminal: the terminal itself. */
@NullMarked
package org.sitrep.cli.watch;

import org.jspecify.annotations.NullMarked;
