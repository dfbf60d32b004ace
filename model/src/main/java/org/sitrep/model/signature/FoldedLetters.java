package org.sitrep.model.signature;

/**
 * What each character counts as in a text that is to be known again, whatever its language:
 * spellings that desks change when they reprint become one. Small letters, one alef, one ya, ha for
 * ta marbuta, seats of hamza to their letters, western digits; tatweel, vowel marks and bidi
 * controls vanish.
 */
final class FoldedLetters {
  /** Above the folded character, in the lower 16 bits, one of these. */
  static final int LETTER = 1 << 16;

  static final int DIGIT = 2 << 16;

  /** Stands inside words and leaves no trace. */
  static final int NOTHING = 3 << 16;

  static final int LINE_BREAK = 4 << 16;
  static final int QUOTE = 5 << 16;

  /** A hyphen or an apostrophe: between two letters it belongs to their word. */
  static final int JOINER = 6 << 16;

  /** Ends a word. */
  static final int OTHER = 0;

  private static final int KIND = ~0xffff;
  private static final int TABLED = 0x0700;
  private static final int[] TABLE = new int[TABLED];
  private static final String QUOTES = "\"“”„‟«»″〝〞";

  private static final String JOINERS = "-'’‘`ʿʾ";

  static {
    for (int c = 0; c < TABLED; c++) {
      TABLE[c] = entry((char) c);
    }
  }

  private FoldedLetters() {}

  /** The kind of a character and what it becomes. */
  static int of(char c) {
    return c < TABLED ? TABLE[c] : entry(c);
  }

  static int kind(int entry) {
    return entry & KIND;
  }

  private static int entry(char c) {
    if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
      return LINE_BREAK;
    }
    if (QUOTES.indexOf(c) >= 0) {
      return QUOTE;
    }
    if (JOINERS.indexOf(c) >= 0) {
      return JOINER;
    }
    int type = Character.getType(c);
    if (type == Character.DECIMAL_DIGIT_NUMBER) {
      return DIGIT | ('0' + Character.digit(c, 10));
    }
    if (type == Character.NON_SPACING_MARK
        || type == Character.FORMAT
        || c == '\u0640'
        || c == '\u0670') {
      return NOTHING;
    }
    return Character.isLetter(c) ? LETTER | folded(c) : OTHER;
  }

  private static char folded(char c) {
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ی', 'ئ' -> 'ي';
      case 'ؤ' -> 'و';
      case 'ة', 'ہ', 'ە' -> 'ه';
      case 'ک' -> 'ك';
      default -> Character.toLowerCase(c);
    };
  }
}
