/** Alerts: what is told of a change to whom, and how it is sent. */
@NullMarked
package org.sitrep.monitor.alert;

import org.jspecify.annotations.NullMarked;
