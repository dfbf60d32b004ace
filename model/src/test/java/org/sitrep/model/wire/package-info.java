/** What stands on the wire is what the records say, and nothing else is read as one. */
@NullMarked
package org.sitrep.model.wire;

import org.jspecify.annotations.NullMarked;
