/** The long-running service: its settings, its groups on the broker, its life. */
@NullMarked
package org.sitrep.cli.run;

import org.jspecify.annotations.NullMarked;
