/** What those who run the service look at: measures and health of a process. */
@NullMarked
package org.sitrep.cli.operations;

import org.jspecify.annotations.NullMarked;
