package org.sitrep.ingest.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of the Gregorian months as outlets of the region and its observers print them (CLDR), the
 * three series of the Arab countries together.
 */
final class MonthNames {
  private static final List<String> LOCALES =
      List.of(
          "ar_EG", "ar_SY", "ar_DZ", "ar_MA", "ar_MR", "en", "fr", "tr", "de", "es", "it", "pt",
          "ru", "uk", "he");

  private static final int SHORTEST = 3;

  private static final Map<String, Integer> NUMBERS = read();

  /** Any of them in folded text; long ones first, so that none is cut. */
  static final String PATTERN =
      NUMBERS.keySet().stream()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(?:", ")"));

  private MonthNames() {}

  /** 1 to 12. */
  static int number(String name) {
    return NUMBERS.getOrDefault(name, 0);
  }

  private static Map<String, Integer> read() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String locale : LOCALES) {
      DateFormatSymbols symbols = new DateFormatSymbols(new ULocale(locale));
      for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
        for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
          add(numbers, symbols.getMonths(context, width));
        }
      }
    }
    numbers.put("sept", 9);
    return Map.copyOf(numbers);
  }

  private static void add(Map<String, Integer> numbers, String[] names) {
    for (int i = 0; i < names.length; i++) {
      String name = ClockText.folded(names[i]).replace(".", "");
      if (name.length() >= SHORTEST && name.chars().noneMatch(Character::isDigit)) {
        numbers.putIfAbsent(name, i + 1);
      }
    }
  }
}
