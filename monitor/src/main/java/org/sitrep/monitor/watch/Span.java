package org.sitrep.monitor.watch;

import org.jspecify.annotations.Nullable;
import org.sitrep.model.ControlStatus;

/**
 * Some words of a line, all alike.
 *
 * @param text without any control character
 * @param status whose colour it has; null for the usual one
 */
public record Span(String text, Look look, @Nullable ControlStatus status) {
  /** How words look. */
  public enum Look {
    PLAIN,
    STRONG,
    FAINT,
    CHOSEN
  }

  static Span plain(String text) {
    return new Span(text, Look.PLAIN, null);
  }

  static Span of(Look look, String text) {
    return new Span(text, look, null);
  }

  static Span of(ControlStatus status, Look look, String text) {
    return new Span(text, look, status);
  }
}
