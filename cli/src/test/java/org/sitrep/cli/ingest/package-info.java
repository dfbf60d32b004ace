@NullMarked
package org.sitrep.cli.ingest;

import org.jspecify.annotations.NullMarked;
