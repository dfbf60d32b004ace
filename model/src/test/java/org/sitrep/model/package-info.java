/** The rooms of the model. */
@NullMarked
package org.sitrep.model;

import org.jspecify.annotations.NullMarked;
