package org.sitrep.ingest.text;

import java.util.regex.Pattern;

/** Text made ready for dates to be found in it: one kind of digits, letters and spaces. */
public final class ClockText {
  private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\u0640]");

  private ClockText() {}

  /** Lower case, ASCII digits, Arabic letters without their variants. */
  public static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    String line = MARKS.matcher(VisibleText.line(text)).replaceAll("");
    line.codePoints().map(ClockText::folded).forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static int folded(int c) {
    if (Character.isDigit(c)) {
      return '0' + Character.digit(c, 10);
    }
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى' -> 'ي';
      case 'ة' -> 'ه';
      case '\u00a0', '\u202f' -> ' ';
      case '–', '—', '−' -> '-';
      case '،' -> ',';
      default -> Character.toLowerCase(c);
    };
  }
}
