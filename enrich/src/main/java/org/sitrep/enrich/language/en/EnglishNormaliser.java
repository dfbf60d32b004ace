package org.sitrep.enrich.language.en;

import org.sitrep.enrich.text.Normaliser;

/** English folding: small letters, straight apostrophes; bidi controls and soft hyphens vanish. */
public final class EnglishNormaliser implements Normaliser {
  @Override
  public char fold(char c) {
    if (c == '\u00ad' || Character.getType(c) == Character.FORMAT) {
      return DROP;
    }
    return switch (c) {
      case '’', '‘', '`', 'ʿ', 'ʾ' -> '\'';
      default -> Character.toLowerCase(c);
    };
  }
}
