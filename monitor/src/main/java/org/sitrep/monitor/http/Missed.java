package org.sitrep.monitor.http;

import org.jspecify.annotations.Nullable;

/**
 * What a reader who has not kept up is sent.
 *
 * @param all whether that is the whole table
 * @param event all that it has missed; null where that is nothing that matches
 */
record Missed(boolean all, @Nullable Event event) {
  static final Missed ALL = new Missed(true, null);
}
