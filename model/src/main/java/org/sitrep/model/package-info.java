/** The records that flow between the stages, their ids, and the one list of topics. */
@NullMarked
package org.sitrep.model;

import org.jspecify.annotations.NullMarked;
