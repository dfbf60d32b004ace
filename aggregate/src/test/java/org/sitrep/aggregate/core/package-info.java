/** Tests of the situation: behaviours, scenarios, laws. */
@NullMarked
package org.sitrep.aggregate.core;

import org.jspecify.annotations.NullMarked;
