/** The page in a real browser, before a real server. */
@NullMarked
package org.sitrep.cli.page;

import org.jspecify.annotations.NullMarked;
