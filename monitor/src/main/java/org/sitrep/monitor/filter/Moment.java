package org.sitrep.monitor.filter;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time as a filter says it. */
sealed interface Moment {
  /** Whether an instant stands so to it. */
  boolean holds(Instant instant, Comparison comparison, Instant now);

  /** Whether what it means moves with the clock. */
  default boolean moves() {
    return false;
  }

  /**
   * From the first instant to the one past the last; a day is the UTC day of that name.
   *
   * @param written as it was read
   */
  record Calendar(String written, Instant first, Instant past) implements Moment {
    @Override
    public boolean holds(Instant instant, Comparison comparison, Instant now) {
      return switch (comparison) {
        case LESS -> instant.isBefore(first);
        case AT_MOST -> instant.isBefore(past);
        case MORE -> !instant.isBefore(past);
        case AT_LEAST -> !instant.isBefore(first);
        case EQUAL -> !instant.isBefore(first) && instant.isBefore(past);
      };
    }

    @Override
    public String toString() {
      return written;
    }
  }

  /**
   * How long ago: {@code <24h} is less than that long ago.
   *
   * @param written as it was read
   */
  record Ago(String written, Duration age) implements Moment {
    @Override
    public boolean holds(Instant instant, Comparison comparison, Instant now) {
      return comparison.holds(Duration.between(instant, now).compareTo(age));
    }

    @Override
    public boolean moves() {
      return true;
    }

    @Override
    public String toString() {
      return written;
    }
  }

  Pattern AGE = Pattern.compile("([0-9]{1,6})([smhdw])");

  /** Reads a day, a month, an instant with its offset, or an age such as {@code 24h}. */
  static Optional<Moment> read(String text) {
    Matcher age = AGE.matcher(text);
    if (age.matches()) {
      return Optional.of(new Ago(text, age(Long.parseLong(age.group(1)), age.group(2))));
    }
    try {
      return Optional.of(calendar(text));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static Calendar calendar(String text) {
    if (text.matches("[0-9]{4}-[0-9]{2}")) {
      YearMonth month = YearMonth.parse(text);
      return new Calendar(text, start(month.atDay(1)), start(month.plusMonths(1).atDay(1)));
    }
    if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      LocalDate day = LocalDate.parse(text);
      return new Calendar(text, start(day), start(day.plusDays(1)));
    }
    if (!text.matches("[0-9]{4}-.*")) {
      throw new DateTimeException("no year of four digits");
    }
    Instant instant = OffsetDateTime.parse(text.toUpperCase(java.util.Locale.ROOT)).toInstant();
    return new Calendar(text, instant, instant.plusNanos(1));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Duration age(long count, String unit) {
    return switch (unit) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      case "d" -> Duration.ofDays(count);
      default -> Duration.ofDays(7 * count);
    };
  }
}
