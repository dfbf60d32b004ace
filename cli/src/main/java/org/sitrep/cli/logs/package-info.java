/** What a process says on standard error, for people or for programs. */
@NullMarked
package org.sitrep.cli.logs;

import org.jspecify.annotations.NullMarked;
