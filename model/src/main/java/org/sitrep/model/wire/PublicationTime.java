package org.sitrep.model.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
      "an instant, a date-time with offset or a date (2024-12-07T20:47:00Z, 2024-12-07)";

  private static final int NOON = 12;

  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX][XX][X]")
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private PublicationTime() {}

  /**
   * The instant. A date alone is 12:00 UTC of that day, the instant nearest to all that may be
   * meant; a date-time without an offset is nothing, since nobody can tell which hour it is.
   */
  public static Optional<Instant> parse(String text) {
    try {
      TemporalAccessor parsed =
          FORMAT.parseBest(text.strip(), OffsetDateTime::from, LocalDate::from);
      return switch (parsed) {
        case OffsetDateTime time -> Optional.of(time.toInstant());
        case LocalDate date when text.strip().length() <= "2024-12-07".length() ->
            Optional.of(date.atTime(NOON, 0).toInstant(ZoneOffset.UTC));
        case TemporalAccessor withoutOffset -> Optional.empty();
      };
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }
}
