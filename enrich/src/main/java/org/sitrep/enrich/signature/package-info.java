/** What is kept of a text to know it again in other outlets. */
@NullMarked
package org.sitrep.enrich.signature;

import org.jspecify.annotations.NullMarked;
