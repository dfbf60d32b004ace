/** From claims to the situation: plain functions, no Kafka, no clock, no I/O. */
@NullMarked
package org.sitrep.aggregate.core;

import org.jspecify.annotations.NullMarked;
