/** What a version of an article changes in what its earlier ones said; plain functions. */
@NullMarked
package org.sitrep.enrich.version;

import org.jspecify.annotations.NullMarked;
