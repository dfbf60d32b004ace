package org.sitrep.enrich.language.ar;

import org.sitrep.enrich.text.Normaliser;

/**
 * Arabic letter folding: alef forms to bare alef, alef maksura to ya, ta marbuta to ha, hamza seats
 * to their letters; tatweel, vowel marks and bidi controls vanish. Latin letters become small.
 */
public final class ArabicNormaliser implements Normaliser {
  private static final char ALEF = 'ا';
  private static final char YA = 'ي';
  private static final char WAW = 'و';
  private static final char HA = 'ه';
  private static final char KAF = 'ك';
  private static final char TATWEEL = 'ـ';
  private static final char SUPERSCRIPT_ALEF = 'ٰ';

  @Override
  public char fold(char c) {
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> ALEF;
      case 'ى', 'ی', 'ئ' -> YA;
      case 'ؤ' -> WAW;
      case 'ة', 'ہ', 'ە' -> HA;
      case 'ک' -> KAF;
      case TATWEEL, SUPERSCRIPT_ALEF, '\u00ad' -> DROP;
      default -> other(c);
    };
  }

  private static char other(char c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return DROP;
    }
    return c < '\u0600' ? Character.toLowerCase(c) : c;
  }
}
