package org.sitrep.monitor;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** How many terminal columns a text takes. */
public final class DisplayWidth {
  private DisplayWidth() {}

  /** Columns: wide East Asian characters count two, marks, joiners and isolates none. */
  public static int of(String text) {
    return text.codePoints().map(DisplayWidth::ofCharacter).sum();
  }

  /** The text and as many blanks as are missing to the given number of columns. */
  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  private static int ofCharacter(int point) {
    return switch (UCharacter.getType(point)) {
      case UCharacter.NON_SPACING_MARK,
          UCharacter.ENCLOSING_MARK,
          UCharacter.FORMAT,
          UCharacter.CONTROL ->
          0;
      default ->
          switch (UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH)) {
            case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
            default -> 1;
          };
    };
  }
}
