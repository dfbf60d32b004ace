package org.sitrep.ingest.text;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A clock time beside a date.
 *
 * @param nextDay whether it is the end of the day, 24:00
 * @param zone as printed with it; null where none is
 * @param end one past it in the text
 */
record ClockTime(LocalTime time, boolean nextDay, @Nullable ZoneId zone, int end) {
  private static final int END_OF_DAY = 24;

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?:(?<![\\d:.])|(?<=\\d{4}:))(\\d{1,2})\\s?[:h]\\s?(\\d{2})(?::(\\d{2}))?(?:[.,]\\d{1,9})?(?![\\d:])"
              + "(?:\\s*(a\\.?m\\.?|p\\.?m\\.?|صباحا|مساء|ظهرا|ليلا|ص|م)(?!\\p{L}))?");
  private static final Pattern COMPACT = Pattern.compile("t(\\d{2})(\\d{2})(\\d{2})?()(?!\\d)");
  private static final Pattern ZONE =
      Pattern.compile(
          "\\G\\s*[(\\[]?\\s*(?:(?<utc>z(?!\\p{L})|(?:gmt|utc)(?![+\\s]*[+-]\\s?\\d)|(?:ب?ال)?(?:ب?توقيت"
              + " )?(?:غرينتش|جرينتش|غرينيتش|العالمي))"
              + "|(?:gmt|utc)?\\s*(?<sign>[+-])\\s?(?<hours>\\d{1,2}):?(?<minutes>\\d{2})?(?!\\d)"
              + "|(?<short>est|edt|cst|cdt|mst|mdt|pst|pdt|bst|cet|cest|eet|eest|msk|trt|ist)(?!\\p{L})|ب?توقيت"
              + " (?<city>\\p{L}{3,20}(?: \\p{L}{3,20})?)|(?<place>\\p{L}{3,20}) time)");

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("est", "-05:00"),
          Map.entry("edt", "-04:00"),
          Map.entry("cst", "-06:00"),
          Map.entry("cdt", "-05:00"),
          Map.entry("mst", "-07:00"),
          Map.entry("mdt", "-06:00"),
          Map.entry("pst", "-08:00"),
          Map.entry("pdt", "-07:00"),
          Map.entry("bst", "+01:00"),
          Map.entry("cet", "+01:00"),
          Map.entry("cest", "+02:00"),
          Map.entry("eet", "+02:00"),
          Map.entry("eest", "+03:00"),
          Map.entry("msk", "+03:00"),
          Map.entry("trt", "+03:00"));

  /** Cities as the zone database and CLDR name them, with the zone they stand for. */
  private static final Map<String, ZoneId> CITIES = cities();

  /** The first time of day between two places of a folded text. */
  static Optional<ClockTime> in(String text, int from, int to) {
    for (Pattern pattern : new Pattern[] {CLOCK, COMPACT}) {
      Matcher clock = pattern.matcher(text).region(from, to).useTransparentBounds(true);
      while (clock.find()) {
        Optional<LocalTime> time =
            time(clock.group(1), clock.group(2), clock.group(3), clock.group(4));
        if (time.isPresent()) {
          Matcher zone = ZONE.matcher(text).region(clock.end(), text.length());
          boolean printed = zone.find();
          return Optional.of(
              new ClockTime(
                  time.get(),
                  Integer.parseInt(clock.group(1)) == END_OF_DAY,
                  printed ? zone(zone).orElse(null) : null,
                  printed ? zone.end() : clock.end()));
        }
      }
    }
    return Optional.empty();
  }

  /** The instant on a day. */
  Instant on(LocalDate day, ZoneId otherwise) {
    return (nextDay ? day.plusDays(1) : day)
        .atTime(time)
        .atZone(zone == null ? otherwise : zone)
        .toInstant();
  }

  private static Optional<LocalTime> time(
      String hours, String minutes, @Nullable String seconds, @Nullable String half) {
    int hour = Integer.parseInt(hours);
    if (hour == END_OF_DAY && Integer.parseInt(minutes) == 0) {
      return Optional.of(LocalTime.MIDNIGHT);
    }
    boolean night = half != null && half.startsWith("ليل") && (hour < 6 || hour == 12);
    boolean morning = night || (half != null && (half.startsWith("a") || half.startsWith("ص")));
    boolean evening = half != null && !half.isEmpty() && !morning;
    int onTheDay = evening && hour < 12 ? hour + 12 : morning && hour == 12 ? 0 : hour;
    try {
      int second = seconds == null || seconds.isEmpty() ? 0 : Integer.parseInt(seconds);
      return Optional.of(LocalTime.of(onTheDay, Integer.parseInt(minutes), second));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> zone(Matcher zone) {
    if (zone.group("utc") != null) {
      return Optional.of(ZoneOffset.UTC);
    }
    String brief = zone.group("short");
    if (brief != null) {
      return Optional.ofNullable(SHORT.get(brief)).map(ZoneId::of);
    }
    if (zone.group("sign") != null) {
      return offset(zone);
    }
    String city = zone.group("city") == null ? zone.group("place") : zone.group("city");
    String first = city.contains(" ") ? city.substring(0, city.indexOf(' ')) : city;
    return Optional.ofNullable(CITIES.getOrDefault(city, CITIES.get(first)));
  }

  private static Optional<ZoneId> offset(Matcher zone) {
    String minutes = zone.group("minutes");
    int seconds =
        Integer.parseInt(zone.group("hours")) * 3600
            + (minutes == null ? 0 : Integer.parseInt(minutes) * 60);
    try {
      return Optional.of(
          ZoneOffset.ofTotalSeconds(zone.group("sign").equals("-") ? -seconds : seconds));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static Map<String, ZoneId> cities() {
    Map<String, ZoneId> cities = new HashMap<>();
    for (ULocale language : new ULocale[] {new ULocale("ar"), ULocale.ENGLISH}) {
      TimeZoneNames names = TimeZoneNames.getInstance(language);
      for (String id :
          TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
        String city = names.getExemplarLocationName(id);
        if (city != null && ZoneId.getAvailableZoneIds().contains(id)) {
          cities.putIfAbsent(ClockText.folded(city.toLowerCase(Locale.ROOT)), ZoneId.of(id));
        }
      }
    }
    return Map.copyOf(cities);
  }
}
