/** What the pipeline does on any broker, and the brokers that it is tried on. */
@NullMarked
package org.sitrep.cli.contract;

import org.jspecify.annotations.NullMarked;
