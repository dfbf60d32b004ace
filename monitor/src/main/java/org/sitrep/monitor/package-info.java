/** How rows are shown: the terminal table, changes as they happen, and the exports. */
@NullMarked
package org.sitrep.monitor;

import org.jspecify.annotations.NullMarked;
