package org.sitrep.monitor;

/**
 * Text of others, made safe for a terminal: no control or escape characters, no direction
 * overrides, one line.
 */
public final class SafeText {
  private static final int REPLACEMENT = 0xFFFD;

  private SafeText() {}

  /** The text with every run of line breaks and tabs as one blank, and all other controls gone. */
  public static String of(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(safe, point));
    return safe.toString().strip();
  }

  private static void append(StringBuilder safe, int point) {
    switch (Character.getType(point)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> {
        boolean blank = Character.isWhitespace(point) || point == '\u0085';
        if (blank && !safe.isEmpty() && safe.charAt(safe.length() - 1) != ' ') {
          safe.append(' ');
        }
      }
      case Character.SURROGATE -> safe.appendCodePoint(REPLACEMENT);
      case Character.FORMAT -> {
        if (joins(point)) {
          safe.appendCodePoint(point);
        }
      }
      default -> safe.appendCodePoint(point);
    }
  }

  /** Zero-width joiner and non-joiner shape Persian and Kurdish words; other format marks go. */
  private static boolean joins(int point) {
    return point == 0x200C || point == 0x200D;
  }
}
