package org.sitrep.enrich.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Folds names of letters, blanks, hyphens and apostrophes into the words a document of them would
 * have, without making a document of each: a gazetteer has hundreds of thousands.
 */
public final class PlainName {
  private PlainName() {}

  /** The folded words of a name. */
  public static List<String> fold(String name, Letters letters) {
    List<String> words = new ArrayList<>(3);
    char[] word = new char[name.length()];
    int length = 0;
    for (int at = 0; at <= name.length(); at++) {
      char c = at < name.length() ? name.charAt(at) : ' ';
      int entry = letters.of(c);
      if (Letters.is(entry, Letters.LETTER) || joins(name, at, letters)) {
        char folded = (char) entry;
        if (folded != Normaliser.DROP) {
          word[length++] = folded;
        }
      } else if (length > 0) {
        words.add(new String(word, 0, length));
        length = 0;
      }
    }
    return words;
  }

  private static boolean joins(String name, int at, Letters letters) {
    return at > 0
        && at + 1 < name.length()
        && (name.charAt(at) == '-' || name.charAt(at) == '\'')
        && Letters.is(letters.of(name.charAt(at - 1)), Letters.LETTER)
        && Letters.is(letters.of(name.charAt(at + 1)), Letters.LETTER);
  }
}
