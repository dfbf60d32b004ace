package org.sitrep.monitor;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.EventTime;

/** Times as a reader needs them: no more exact than they are known, in UTC. */
public final class Moments {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private Moments() {}

  /** Such as {@code 2024-12-07}, {@code 2024-12-07 evening}, {@code reported 2024-12-07}. */
  public static String since(@Nullable EventTime time) {
    if (time == null) {
      return "—";
    }
    OffsetDateTime from = time.from().atOffset(ZoneOffset.UTC);
    return switch (time.precision()) {
      case HOUR -> HOUR.format(from);
      case PART_OF_DAY -> DAY.format(from) + " " + partOfDay(from.getHour());
      case DAY -> DAY.format(from);
      case WEEK -> "week of " + DAY.format(from);
      case MONTH -> MONTH.format(from);
      case REPORT -> "reported " + DAY.format(from);
    };
  }

  /** To the minute. */
  public static String minute(Instant instant) {
    return HOUR.format(instant.atOffset(ZoneOffset.UTC));
  }

  private static String partOfDay(int hour) {
    if (hour < 5 || hour >= 21) {
      return "night";
    }
    return hour < 12 ? "morning" : hour < 17 ? "afternoon" : "evening";
  }
}
