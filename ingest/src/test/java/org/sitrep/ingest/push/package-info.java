@NullMarked
package org.sitrep.ingest.push;

import org.jspecify.annotations.NullMarked;
