package org.sitrep.enrich.time;

import java.util.List;
import java.util.OptionalInt;

/** Reads the whole numbers of up to four figures that days, hours and years are written with. */
final class Figures {
  private static final int LONGEST = 4;

  private Figures() {}

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static OptionalInt whole(String form) {
    boolean whole =
        !form.isEmpty() && form.length() <= LONGEST && form.chars().allMatch(Figures::isDigit);
    return whole ? OptionalInt.of(Integer.parseInt(form)) : OptionalInt.empty();
  }

  /** The number behind one of these prefixes: و5, ال11. */
  static OptionalInt behind(List<String> prefixes, String form) {
    for (String prefix : prefixes) {
      OptionalInt number =
          form.startsWith(prefix) ? whole(form.substring(prefix.length())) : OptionalInt.empty();
      if (number.isPresent()) {
        return number;
      }
    }
    return OptionalInt.empty();
  }
}
