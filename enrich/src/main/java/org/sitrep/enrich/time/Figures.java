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
    return form.length() <= LONGEST && isWhole(form)
        ? OptionalInt.of(Integer.parseInt(form))
        : OptionalInt.empty();
  }

  private static boolean isWhole(String form) {
    for (int index = form.length() - 1; index >= 0; index--) {
      if (!isDigit(form.charAt(index))) {
        return false;
      }
    }
    return !form.isEmpty();
  }

  /** Whether a form ends in a figure, as all numbers do, what is written on them or not. */
  static boolean endIn(String form) {
    return isDigit(form.charAt(form.length() - 1));
  }

  /** The number behind one of these prefixes: و5, ال11. */
  static OptionalInt behind(List<String> prefixes, String form) {
    for (String prefix : endIn(form) ? prefixes : List.<String>of()) {
      OptionalInt number =
          form.startsWith(prefix) ? whole(form.substring(prefix.length())) : OptionalInt.empty();
      if (number.isPresent()) {
        return number;
      }
    }
    return OptionalInt.empty();
  }
}
