/** The benchmarks as {@code sitrep bench} offers them. */
@NullMarked
package org.sitrep.bench.command;

import org.jspecify.annotations.NullMarked;
