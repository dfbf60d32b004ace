/** How fast articles are taken over HTTP. */
@NullMarked
package org.sitrep.bench.push;

import org.jspecify.annotations.NullMarked;
