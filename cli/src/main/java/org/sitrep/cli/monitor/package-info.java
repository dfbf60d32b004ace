/** The monitor as a part of the commands: what it is given, and where it listens. */
@NullMarked
package org.sitrep.cli.monitor;

import org.jspecify.annotations.NullMarked;
