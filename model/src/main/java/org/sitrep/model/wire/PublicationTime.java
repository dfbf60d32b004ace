package org.sitrep.model.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** How sources write when they published (ISO 8601, RFC 3339). */
public final class PublicationTime {
  /** What is accepted, for messages. */
  public static final String EXPECTED =
      "an instant, a date-time or a date (2024-12-07T20:47:00Z, 2024-12-07)";

  private static final String USUAL = "0000-00-00T00:00:00Z";

  private static final int NOON = 12;

  /** The years of RFC 3339, 0000 to 9999; what lies beyond does not fit into milliseconds. */
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .appendOptional(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendOptional(DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT))
          .appendPattern("[XXX][XX][X]")
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private PublicationTime() {}

  /**
   * The instant. A date alone is 12:00 UTC of that day, the instant nearest to all that may be
   * meant; a date-time without an offset is read as UTC, at most half a day from what was meant.
   */
  public static Optional<Instant> parse(String text) {
    return parse(text, ZoneOffset.UTC);
  }

  /**
   * The same where a date-time without an offset is of a known zone.
   *
   * @param zone only of clock times: a date alone stays a day of the calendar
   */
  public static Optional<Instant> parse(String text, ZoneId zone) {
    return (isUsual(text) ? usual(text) : parseAny(text, zone))
        .filter(time -> !time.isBefore(FIRST) && time.isBefore(END));
  }

  /** Nearly all are written like this, and the formatter takes its time over them. */
  private static boolean isUsual(String text) {
    if (text.length() != USUAL.length()) {
      return false;
    }
    for (int at = 0; at < USUAL.length(); at++) {
      char form = USUAL.charAt(at);
      char c = text.charAt(at);
      if (form == '0' ? c < '0' || c > '9' : c != form) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Instant> usual(String text) {
    try {
      return Optional.of(
          LocalDateTime.of(
                  number(text, 0, 4),
                  number(text, 5, 7),
                  number(text, 8, 10),
                  number(text, 11, 13),
                  number(text, 14, 16),
                  number(text, 17, 19))
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static Optional<Instant> parseAny(String text, ZoneId zone) {
    try {
      TemporalAccessor parsed =
          FORMAT.parseBest(
              text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return switch (parsed) {
        case OffsetDateTime time -> Optional.of(time.toInstant());
        case LocalDate date when text.strip().length() <= "2024-12-07".length() ->
            Optional.of(date.atTime(NOON, 0).toInstant(ZoneOffset.UTC));
        case LocalDateTime time -> Optional.of(time.atZone(zone).toInstant());
        case TemporalAccessor other -> Optional.empty();
      };
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }
}
