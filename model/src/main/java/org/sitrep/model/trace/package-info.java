/** What ties together all that became of one article, as W3C Trace Context writes it. */
@NullMarked
package org.sitrep.model.trace;

import org.jspecify.annotations.NullMarked;
