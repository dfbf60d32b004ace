package org.sitrep.ingest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The header Retry-After in its two forms (RFC 9110, section 10.2.3). */
final class RetryAfter {
  /** Longer than this nobody is believed. */
  private static final Duration LONGEST = Duration.ofDays(7);

  private RetryAfter() {}

  /**
   * How long to wait from now on; nothing where the header is missing or neither form.
   *
   * @param value seconds, or a date of HTTP; one that is past means now
   */
  static Optional<Duration> read(@Nullable String value, Instant now) {
    if (value == null) {
      return Optional.empty();
    }
    String text = value.strip();
    if (text.matches("\\d{1,10}")) {
      return Optional.of(limited(Duration.ofSeconds(Long.parseLong(text))));
    }
    try {
      Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
      return Optional.of(limited(Duration.between(now, until)));
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }

  private static Duration limited(Duration wait) {
    Duration least = wait.isNegative() ? Duration.ZERO : wait;
    return least.compareTo(LONGEST) > 0 ? LONGEST : least;
  }
}
