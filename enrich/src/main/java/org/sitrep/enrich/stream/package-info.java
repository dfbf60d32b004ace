/** The only room of enrich that knows Kafka. */
@NullMarked
package org.sitrep.enrich.stream;

import org.jspecify.annotations.NullMarked;
