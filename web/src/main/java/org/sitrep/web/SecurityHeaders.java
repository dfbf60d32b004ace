package org.sitrep.web;

import java.util.Map;

/**
 * The headers of every answer unless it sets its own: nothing is kept, guessed, framed, or let into
 * pages of others; no other origin is allowed anything (there is no CORS).
 */
public final class SecurityHeaders {
  /** By name. */
  public static final Map<String, String> ALL =
      Map.of(
          "Cache-Control", "no-store",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Referrer-Policy", "no-referrer",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY");

  private SecurityHeaders() {}
}
