/** The stages of the flow that run in this process, whatever started them. */
@NullMarked
package org.sitrep.cli.stages;

import org.jspecify.annotations.NullMarked;
