/** What no stage could use: read where it was set aside, and handed to the stages again. */
@NullMarked
package org.sitrep.cli.deadletter;

import org.jspecify.annotations.NullMarked;
