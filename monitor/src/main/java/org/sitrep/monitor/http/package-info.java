/** What the monitor answers over HTTP: routes, and the stream of events. */
@NullMarked
package org.sitrep.monitor.http;

import org.jspecify.annotations.NullMarked;
