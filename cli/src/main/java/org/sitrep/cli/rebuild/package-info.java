/** The table made anew beside the live one, and taken away again. */
@NullMarked
package org.sitrep.cli.rebuild;

import org.jspecify.annotations.NullMarked;
