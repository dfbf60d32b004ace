/** Reading many feeds at once: lag, politeness, memory. */
@NullMarked
package org.sitrep.bench.feeds;

import org.jspecify.annotations.NullMarked;
