/** Articles that others push over HTTP: answered when they are on {@code news.raw}, once each. */
@NullMarked
package org.sitrep.ingest.push;

import org.jspecify.annotations.NullMarked;
