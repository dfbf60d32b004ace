package org.sitrep.model.wire;

import org.jspecify.annotations.Nullable;

/** What may stand in a text. */
final class Characters {
  private static final char NUL = '\0';
  private static final char REPLACEMENT = '\ufffd';

  private Characters() {}

  /** The text with U+FFFD for each NUL and each half of a surrogate pair; the length stays. */
  static String clean(String text) {
    int first = firstUnfit(text, 0);
    if (first < 0) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text);
    for (int at = first; at >= 0; at = firstUnfit(text, at + 1)) {
      clean.setCharAt(at, REPLACEMENT);
    }
    return clean.toString();
  }

  private static int firstUnfit(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == NUL || (Character.isSurrogate(c) && !isHalfOfPair(text, i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isHalfOfPair(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  /** Whether there is at least one letter or digit. */
  static boolean anyWord(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** The text without white space around it, cleaned; null where nothing else is there. */
  static @Nullable String trimmed(@Nullable String text) {
    return text == null || text.isBlank() ? null : clean(text.strip());
  }
}
