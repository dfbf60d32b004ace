@NullMarked
package org.sitrep.ingest.text;

import org.jspecify.annotations.NullMarked;
