/** The words of an article around what was read in it. */
@NullMarked
package org.sitrep.monitor.article;

import org.jspecify.annotations.NullMarked;
