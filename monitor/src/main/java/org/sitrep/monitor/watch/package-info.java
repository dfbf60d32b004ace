/** The table on a whole terminal: what keys do to it and what is shown, as functions of both. */
@NullMarked
package org.sitrep.monitor.watch;

import org.jspecify.annotations.NullMarked;
