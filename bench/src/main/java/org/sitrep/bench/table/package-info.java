/** What the table costs: one hot city, many places, and a stream through the whole stage. */
@NullMarked
package org.sitrep.bench.table;

import org.jspecify.annotations.NullMarked;
