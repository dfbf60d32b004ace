/**
 * The one language in which rows are chosen, for the API, the page and the command line: read, held
 * against a row and written again by plain functions.
 */
@NullMarked
package org.sitrep.monitor.filter;

import org.jspecify.annotations.NullMarked;
