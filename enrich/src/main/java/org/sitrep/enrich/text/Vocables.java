package org.sitrep.enrich.text;

/** Gives the vocable for folded characters that were just read from a text. */
public interface Vocables {
  /** How characters are told apart and folded. */
  Letters letters();

  /**
   * The vocable.
   *
   * @param folded holds the folded form from its beginning on; belongs to the caller
   * @param length how many characters of it count
   * @param hash {@code 31 * hash + character} over the characters, from 0
   */
  Vocable of(char[] folded, int length, Token.Type type, int hash);

  /** Vocables nobody knows anything about, for folding. */
  static Vocables unknown(Letters letters) {
    return new Vocables() {
      @Override
      public Letters letters() {
        return letters;
      }

      @Override
      public Vocable of(char[] folded, int length, Token.Type type, int hash) {
        return new Vocable(new String(folded, 0, length), type, hash);
      }
    };
  }
}
