/** How the records stand on the wire: JSON with strict limits, CloudEvents headers. */
@NullMarked
package org.sitrep.model.wire;

import org.jspecify.annotations.NullMarked;
