/**
 * The table as it stands and as it changes, folded from the records of two topics: plain functions,
 * the same for every reader of the same records.
 */
@NullMarked
package org.sitrep.monitor.situation;

import org.jspecify.annotations.NullMarked;
