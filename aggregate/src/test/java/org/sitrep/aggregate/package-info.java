/** Tests of how the stage is built. */
@NullMarked
package org.sitrep.aggregate;

import org.jspecify.annotations.NullMarked;
