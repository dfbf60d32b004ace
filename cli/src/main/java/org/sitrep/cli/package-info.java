/** The {@code sitrep} command: its subcommands, and the wiring of the stages. */
@NullMarked
package org.sitrep.cli;

import org.jspecify.annotations.NullMarked;
