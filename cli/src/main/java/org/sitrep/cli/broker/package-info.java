/** The Kafka broker inside this process, and the topics of any broker. */
@NullMarked
package org.sitrep.cli.broker;

import org.jspecify.annotations.NullMarked;
