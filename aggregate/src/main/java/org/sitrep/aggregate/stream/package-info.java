/** The situation on Kafka Streams; the only package of this stage that knows Kafka. */
@NullMarked
package org.sitrep.aggregate.stream;

import org.jspecify.annotations.NullMarked;
