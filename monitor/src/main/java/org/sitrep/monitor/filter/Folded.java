package org.sitrep.monitor.filter;

import java.text.Normalizer;
import java.util.Locale;

/** Names as readers type them: without case, marks, and the letters of Arabic that are mixed up. */
public final class Folded {
  private static final char TATWEEL = '\u0640';

  private Folded() {}

  /** A text in its folded form; two texts that a reader takes for one have the same. */
  public static String of(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(apart.length());
    apart.codePoints().forEach(point -> append(folded, point));
    return folded.toString().strip();
  }

  private static void append(StringBuilder folded, int point) {
    switch (Character.getType(point)) {
      // Taken apart, a letter with hamza or madda is the bare letter and a mark.
      case Character.NON_SPACING_MARK, Character.FORMAT, Character.CONTROL -> {}
      default -> {
        if (point != TATWEEL && !isApostrophe(point)) {
          folded.appendCodePoint(letter(point));
        }
      }
    }
  }

  private static int letter(int point) {
    return switch (point) {
      case 'ٱ' -> 'ا';
      case 'ى', 'ی', 'ې' -> 'ي';
      case 'ة', 'ہ', 'ە' -> 'ه';
      case 'ک' -> 'ك';
      case '-', '_', '‐', '‑', '–' -> ' ';
      default -> Character.isWhitespace(point) ? ' ' : point;
    };
  }

  private static boolean isApostrophe(int point) {
    return point == '\''
        || point == '’'
        || point == '‘'
        || point == 'ʿ'
        || point == 'ʾ'
        || point == '`'
        || point == 'ʼ';
  }
}
