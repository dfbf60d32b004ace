package org.sitrep.ingest.feed;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When something was published, as feeds write it: RFC 822 with two or four digits of the year and
 * a weekday that may be wrong, ISO 8601, days before months, names of months in the languages of
 * the news, seconds or milliseconds since 1970.
 */
final class FeedTime {
  private static final int LONGEST = 100;
  private static final long MILLISECONDS_FROM = 100_000_000_000L;
  private static final int NOON = 12;

  private static final List<String> LANGUAGES =
      List.of(
          "en", "ar", "ar-SY", "ar-MA", "ar-DZ", "fr", "es", "de", "it", "pt", "tr", "ru", "uk");
  private static final Map<String, Integer> MONTHS = months();

  /** The zones that RFC 822 names, in hours. */
  private static final Map<String, Integer> ZONES =
      Map.of(
          "est", -5, "edt", -4, "cst", -6, "cdt", -5, "mst", -7, "mdt", -6, "pst", -8, "pdt", -7);

  /** Before the web there is no feed: year 1 and 1970 are what programs write for "never". */
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

  private static final Pattern COMPACT = Pattern.compile("(?<=\\d{8})t(\\d\\d)(\\d\\d)(\\d\\d)?");
  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})[-/.]?(\\d{1,2})[-/.]?(\\d{1,2})(?=t|\\D|$)");
  private static final Pattern NAMED_AFTER =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})[\\s.,/-]*(\\p{L}+(?:\\s\\p{L}+)?)[\\s.,/-]+(\\d{4}(?!\\d)|\\d{2}(?![\\d:]))");
  private static final Pattern NAMED_BEFORE =
      Pattern.compile(
          "(\\p{L}+)[\\s.]+(\\d{1,2})(?:st|nd|rd|th)?"
              + "(?:[\\s,]+|\\s+\\d\\d:\\d\\d\\S*\\s+(?:\\S+\\s+)?)(\\d{4})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?!\\d)");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})[:h](\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*(am|pm|ص|م)?\\p{IsArabic}*\\s*"
              + "(z\\b|(?:gmt|utc|ut)?\\s*[+-]\\d{1,2}:?(?:\\d{2})?|[a-z]{2,4}\\b)?");
  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?");

  private FeedTime() {}

  /**
   * The instant; nothing where it cannot be told.
   *
   * @param zone of clock times that say none; a day without a clock time is 12:00 UTC
   */
  static Optional<Instant> parse(String written, ZoneId zone) {
    String text = folded(written);
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    if (EPOCH.matcher(text).matches()) {
      long number = Long.parseLong(text);
      return Optional.of(
          number >= MILLISECONDS_FROM
              ? Instant.ofEpochMilli(number)
              : Instant.ofEpochSecond(number));
    }
    try {
      LocalDate day = day(text);
      return day == null || day.isBefore(FIRST)
          ? Optional.empty()
          : Optional.of(at(COMPACT.matcher(text).replaceAll("t$1:$2:$3"), day, zone));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static @Nullable LocalDate day(String text) {
    Matcher named = NAMED_AFTER.matcher(text);
    while (named.find()) {
      Integer month = MONTHS.get(named.group(2));
      if (month != null) {
        return LocalDate.of(year(named.group(3)), month, number(named.group(1)));
      }
    }
    Matcher before = NAMED_BEFORE.matcher(text);
    while (before.find()) {
      Integer month = MONTHS.get(before.group(1));
      if (month != null) {
        return LocalDate.of(year(before.group(3)), month, number(before.group(2)));
      }
    }
    Matcher first = YEAR_FIRST.matcher(text);
    if (first.find()) {
      return LocalDate.of(number(first.group(1)), number(first.group(2)), number(first.group(3)));
    }
    Matcher last = DAY_FIRST.matcher(text);
    if (last.find()) {
      int one = number(last.group(1));
      int other = number(last.group(2));
      boolean monthFirst = other > Month.DECEMBER.getValue();
      return LocalDate.of(
          number(last.group(3)), monthFirst ? one : other, monthFirst ? other : one);
    }
    return null;
  }

  private static Instant at(String text, LocalDate day, ZoneId zone) {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.find()) {
      return day.atTime(NOON, 0).toInstant(ZoneOffset.UTC);
    }
    int hour = number(clock.group(1));
    String half = clock.group(4);
    if (half != null) {
      boolean later = half.equals("pm") || half.equals("م");
      hour = hour % NOON + (later ? NOON : 0);
    }
    int second = clock.group(3) == null ? 0 : Math.min(59, number(clock.group(3)));
    boolean midnight = hour == 24;
    LocalTime time = LocalTime.of(midnight ? 0 : hour, number(clock.group(2)), second);
    return (midnight ? day.plusDays(1) : day)
        .atTime(time)
        .atZone(zone(clock.group(5), zone))
        .toInstant();
  }

  private static ZoneId zone(@Nullable String said, ZoneId fallback) {
    if (said == null) {
      return fallback;
    }
    Matcher offset = OFFSET.matcher(said);
    if (offset.find()) {
      int minutes = offset.group(3) == null ? 0 : number(offset.group(3));
      int total = number(offset.group(2)) * 60 + minutes;
      return ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -total : total) * 60);
    }
    String name = said.strip();
    if (name.equals("z") || name.equals("gmt") || name.equals("utc") || name.equals("ut")) {
      return ZoneOffset.UTC;
    }
    Integer hours = ZONES.get(name);
    return hours == null ? fallback : ZoneOffset.ofHours(hours);
  }

  /** Two digits as RFC 2822 reads them: 00 to 49 are of this century. */
  private static int year(String digits) {
    int year = number(digits);
    return digits.length() > 2 ? year : year + (year < 50 ? 2000 : 1900);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    Normalizer.normalize(text.strip(), Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : Character.toLowerCase(c))
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> names = new HashMap<>();
    for (String language : LANGUAGES) {
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.SHORT,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT_STANDALONE)) {
          String name = folded(month.getDisplayName(style, Locale.forLanguageTag(language)));
          names.putIfAbsent(name.replace(".", ""), month.getValue());
        }
      }
    }
    names.put("sept", Month.SEPTEMBER.getValue());
    return Map.copyOf(names);
  }
}
