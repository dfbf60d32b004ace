/** What became of one article, found on the topics of a broker. */
@NullMarked
package org.sitrep.cli.trace;

import org.jspecify.annotations.NullMarked;
