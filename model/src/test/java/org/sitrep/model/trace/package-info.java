@NullMarked
package org.sitrep.model.trace;

import org.jspecify.annotations.NullMarked;
