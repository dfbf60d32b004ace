/** What is kept of a text to know it again in other outlets. */
@NullMarked
package org.sitrep.model.signature;

import org.jspecify.annotations.NullMarked;
