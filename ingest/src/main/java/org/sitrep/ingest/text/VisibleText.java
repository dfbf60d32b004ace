package org.sitrep.ingest.text;

/** Text as a reader sees it: nothing in it that has no shape on the screen. */
public final class VisibleText {
  private static final int SOFT_HYPHEN = 0xAD;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private VisibleText() {}

  /**
   * One line: white space folded to single spaces (no-break spaces stay), invisible characters
   * gone. The two joiners stay between letters, where Persian and Kurdish need them.
   */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int length = Character.charCount(c);
      if (isBreakable(c)) {
        space = true;
      } else if (!isInvisible(c) && !(isJoiner(c) && !isBetweenLetters(text, i))) {
        if (space && !line.isEmpty()) {
          line.append(' ');
        }
        space = false;
        line.appendCodePoint(c);
      }
      i += length;
    }
    return stripNoBreak(line);
  }

  private static boolean isBreakable(int c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isJoiner(int c) {
    return c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
  }

  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return c == SOFT_HYPHEN
        || (type == Character.FORMAT && !isJoiner(c) && !isPrepended(c))
        || type == Character.CONTROL
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED
        || (c >= 0xFE00 && c <= 0xFE0F);
  }

  /** Arabic signs of number and year, and of verse, that Unicode counts as format characters. */
  private static boolean isPrepended(int c) {
    return (c >= 0x600 && c <= 0x605) || c == 0x6DD || c == 0x8E2;
  }

  private static boolean isBetweenLetters(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetter(text.codePointBefore(at))
        && Character.isLetter(text.codePointAt(at + 1));
  }

  private static String stripNoBreak(StringBuilder line) {
    int start = 0;
    int end = line.length();
    while (start < end && isAnySpace(line.charAt(start))) {
      start++;
    }
    while (end > start && isAnySpace(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }

  private static boolean isAnySpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Letters and digits alone, in lower case: what is left when two prints are compared. */
  public static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }
}
