package org.sitrep.ingest.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date, with its clock time where it has one, as it stands in metadata (ISO 8601, RFC 1123,
 * seconds or milliseconds since 1970) or in print (names of months in many languages, day before
 * month, Arabic digits).
 */
public final class DateText {
  private static final int NOON = 12;
  private static final int FAR = 32;
  private static final long MILLISECONDS_FROM = 100_000_000_000L;

  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?=t\\d|(?!\\d))");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{4})(?!\\d)");
  private static final Pattern DAY_NAME_YEAR =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er)?\\.?[\\s,/-]*(?:de |من )?("
              + MonthNames.PATTERN
              + ")\\.?(?:\\s*[(/-]\\s*"
              + MonthNames.PATTERN
              + "\\)?)?[\\s,/-]*(?:de |عام )?(\\d{4})(?!\\d)");
  private static final Pattern NAME_DAY_YEAR =
      Pattern.compile(
          "(?<!\\p{L})("
              + MonthNames.PATTERN
              + ")\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)");

  /** RFC 822: two digits of the year, which in print would as well be a clock time or a number. */
  private static final Pattern SHORT_YEAR =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})[\\s-]+(" + MonthNames.PATTERN + ")\\.?[\\s-]+(\\d{2})(?![\\d:])");

  /** What {@code date} and asctime print: the clock time stands inside the date. */
  private static final Pattern CLOCK_INSIDE =
      Pattern.compile(
          "(?<!\\p{L})("
              + MonthNames.PATTERN
              + ")\\s+(\\d{1,2})\\s+\\d\\d:\\d\\d\\S*\\s+(?:\\S+\\s+)?(\\d{4})(?!\\d)");

  private DateText() {}

  /**
   * One date of a text.
   *
   * @param start where it begins in the folded text
   */
  public record Found(
      int start, int end, LocalDate day, Instant instant, boolean hasClock, LocalTime clock) {}

  /** The date in a text that ought to be one, such as an attribute. */
  public static Optional<Found> only(String text, ZoneId zone, boolean monthFirst) {
    String folded = ClockText.folded(text);
    if (EPOCH.matcher(folded).matches()) {
      long number = Long.parseLong(folded);
      Instant instant =
          number >= MILLISECONDS_FROM
              ? Instant.ofEpochMilli(number)
              : Instant.ofEpochSecond(number);
      LocalDate day = instant.atZone(zone).toLocalDate();
      LocalTime clock = instant.atZone(zone).toLocalTime();
      return Optional.of(new Found(0, folded.length(), day, instant, true, clock));
    }
    return all(folded, zone, monthFirst).stream()
        .findFirst()
        .or(() -> clockInside(folded, zone))
        .or(() -> shortYear(folded, zone));
  }

  private static Optional<Found> clockInside(String text, ZoneId zone) {
    Matcher match = CLOCK_INSIDE.matcher(text);
    if (!match.find()) {
      return Optional.empty();
    }
    return day(match.group(3), match.group(1), match.group(2), false)
        .flatMap(
            day ->
                ClockTime.in(text, match.start(), match.end())
                    .map(
                        time ->
                            new Found(
                                match.start(),
                                match.end(),
                                day,
                                time.on(day, zone),
                                true,
                                time.time())));
  }

  /** Two digits as RFC 2822 reads them: 00 to 49 are of this century. */
  private static Optional<Found> shortYear(String text, ZoneId zone) {
    Matcher match = SHORT_YEAR.matcher(text);
    if (!match.find()) {
      return Optional.empty();
    }
    String century = match.group(3).charAt(0) < '5' ? "20" : "19";
    return day(century + match.group(3), match.group(2), match.group(1), false)
        .map(day -> timed(text, match.start(), match.end(), day, zone));
  }

  /**
   * All dates of a folded text, in order. A date alone is 12:00 UTC of that day, as everywhere.
   *
   * @param zone of clock times without one
   * @param monthFirst how 7/12/2024 is read where both are possible
   */
  public static List<Found> all(String folded, ZoneId zone, boolean monthFirst) {
    List<Found> found = new ArrayList<>();
    if (folded.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return found;
    }
    add(found, folded, zone, YEAR_FIRST, 1, 2, 3, false);
    add(found, folded, zone, COMPACT, 1, 2, 3, false);
    add(found, folded, zone, DAY_FIRST, 3, 2, 1, monthFirst);
    add(found, folded, zone, DAY_NAME_YEAR, 3, 2, 1, false);
    add(found, folded, zone, NAME_DAY_YEAR, 3, 1, 2, false);
    found.sort(Comparator.comparingInt(Found::start));
    return found;
  }

  private static void add(
      List<Found> found,
      String text,
      ZoneId zone,
      Pattern pattern,
      int year,
      int month,
      int day,
      boolean monthFirst) {
    Matcher match = pattern.matcher(text);
    while (match.find()) {
      day(match.group(year), match.group(month), match.group(day), monthFirst)
          .map(date -> timed(text, match.start(), match.end(), date, zone))
          .ifPresent(found::add);
    }
  }

  private static Optional<LocalDate> day(String year, String month, String day, boolean swapped) {
    boolean named = Character.isLetter(month.charAt(0));
    int second = named ? MonthNames.number(month) : Integer.parseInt(month);
    int first = Integer.parseInt(day);
    boolean turn = !named && (second > 12 || (swapped && first <= 12));
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), turn ? first : second, turn ? second : first));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static Found timed(String text, int start, int end, LocalDate day, ZoneId zone) {
    Optional<ClockTime> behind = ClockTime.in(text, end, Math.min(text.length(), end + FAR));
    Optional<ClockTime> clock =
        behind.isPresent() ? behind : ClockTime.in(text, Math.max(0, start - FAR), start);
    return clock
        .map(
            time ->
                new Found(
                    start, Math.max(end, time.end()), day, time.on(day, zone), true, time.time()))
        .orElseGet(() -> new Found(start, end, day, noon(day), false, LocalTime.MIDNIGHT));
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(LocalTime.of(NOON, 0)).toInstant(ZoneOffset.UTC);
  }
}
