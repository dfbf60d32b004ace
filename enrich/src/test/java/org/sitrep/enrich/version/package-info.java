@NullMarked
package org.sitrep.enrich.version;

import org.jspecify.annotations.NullMarked;
