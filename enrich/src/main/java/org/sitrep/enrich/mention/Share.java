package org.sitrep.enrich.mention;

import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.enrich.text.Token;
import org.sitrep.enrich.text.Vocable;
import org.sitrep.model.Extent;

/**
 * "70 percent of": how much of a place is meant.
 *
 * @param next the token behind it, or -1
 */
record Share(Extent extent, int next) {
  /** From this share on it is most of a place. */
  private static final int MOST = 80;

  private static final int ALL = 100;

  /** Whether a share may stand anywhere in a document; false is certain. */
  static boolean mayStand(Reading reading) {
    String text = reading.document().text();
    return text.indexOf('%') >= 0
        || text.indexOf('٪') >= 0
        || reading.mayHave(reading.words().only("percent"));
  }

  /** Whether a share may stand in a sentence; false is certain. */
  static boolean mayStand(Reading reading, Sentence sentence) {
    for (int token = sentence.from(); token < sentence.to(); token++) {
      if (isPercent(reading, token)) {
        return true;
      }
    }
    return false;
  }

  /** The share that begins at a token, or null. */
  static @Nullable Share at(Reading reading, int token) {
    int number = isPercent(reading, token) ? reading.next(token) : token;
    int sign = isPercent(reading, token) ? token : reading.next(token);
    if (number < 0 || sign < 0 || !isPercent(reading, sign)) {
      return null;
    }
    int behind = reading.next(Math.max(number, sign));
    if (behind < 0) {
      return null;
    }
    WordHit link = reading.at(behind, "link");
    return link == null ? null : new Share(extent(reading, number), reading.next(link.to()));
  }

  private static boolean isPercent(Reading reading, int token) {
    Vocable word = reading.document().vocable(token);
    return word.isMark("%") || word.isMark("٪") || reading.at(token, "percent") != null;
  }

  private static Extent extent(Reading reading, int number) {
    Token token = reading.document().token(number);
    if (token.type() != Token.Type.NUMBER) {
      return Extent.PARTIAL;
    }
    String whole = token.form().replaceAll("[^0-9].*", "");
    int share = whole.length() > 3 ? 0 : Integer.parseInt(whole);
    if (share >= ALL) {
      return Extent.FULL;
    }
    return share >= MOST ? Extent.MOST : Extent.PARTIAL;
  }
}
