package org.sitrep.enrich.text;

/**
 * What every character is to a language: part of a word, a figure, a mark, or nothing; and how it
 * folds. Asked once for every character of every text, so the answers for the scripts that are read
 * stand in a table.
 */
public final class Letters {
  static final int DIGIT = 1;
  static final int STARTS_WORD = 2;
  static final int CONTINUES_WORD = 4;
  static final int LETTER = 8;

  /** Space, or a character that stands for nothing: a vowel mark, a bidi control. */
  static final int NOTHING = 16;

  static final int LINE_BREAK = 32;

  /** Characters below this one are in the table: Latin to Arabic. */
  private static final int TABLED = 0x0700;

  private static final int KIND_SHIFT = 16;

  private final Normaliser normaliser;
  private final int[] table = new int[TABLED];

  /** The characters as a language folds them. */
  public Letters(Normaliser normaliser) {
    this.normaliser = normaliser;
    for (int c = 0; c < TABLED; c++) {
      table[c] = entry((char) c);
    }
  }

  /** The kinds of a character, as bits, above its folded form in the lower 16 bits. */
  int of(char c) {
    return c < TABLED ? table[c] : entry(c);
  }

  /** Whether a character vanishes in folding: a tatweel, a vowel mark, a bidi control. */
  public boolean vanishes(char c) {
    return (char) of(c) == Normaliser.DROP;
  }

  static boolean is(int entry, int kind) {
    return ((entry >>> KIND_SHIFT) & kind) != 0;
  }

  private int entry(char c) {
    char folded = normaliser.fold(c);
    int type = Character.getType(c);
    boolean digit = type == Character.DECIMAL_DIGIT_NUMBER;
    boolean letter = Character.isLetter(c);
    boolean mark = type == Character.NON_SPACING_MARK;
    int kinds = digit ? DIGIT : 0;
    kinds |= letter ? LETTER : 0;
    kinds |= letter && folded != Normaliser.DROP ? STARTS_WORD : 0;
    kinds |= letter || mark || digit || joins(c) ? CONTINUES_WORD : 0;
    boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
    boolean vanishes = mark || type == Character.FORMAT || folded == Normaliser.DROP;
    kinds |= space || vanishes ? NOTHING : 0;
    kinds |= c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' ? LINE_BREAK : 0;
    return (kinds << KIND_SHIFT) | (digit ? '0' + Character.digit(c, 10) : folded);
  }

  /** Tatweel and the joiners stand inside words. */
  private static boolean joins(char c) {
    return c == '\u0640' || c == '\u200c' || c == '\u200d';
  }
}
