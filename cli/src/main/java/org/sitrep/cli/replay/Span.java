package org.sitrep.cli.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are replayed, by when they were published.
 *
 * @param from the first instant; null for no limit
 * @param to the first instant that is not; null for no limit
 */
public record Span(@Nullable Instant from, @Nullable Instant to) {
  /** All of them. */
  public static final Span ALL = new Span(null, null);

  boolean holds(Instant published) {
    return (from == null || !published.isBefore(from)) && (to == null || published.isBefore(to));
  }
}
