/** Holds the data files to what they promise, without a test run. */
@NullMarked
package org.sitrep.enrich.check;

import org.jspecify.annotations.NullMarked;
