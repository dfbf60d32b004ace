package org.sitrep.enrich.text;

/** Folds one code unit of a text; each language pack brings its own. */
@FunctionalInterface
public interface Normaliser {
  /** What {@link #fold} answers for a character that vanishes, such as a tatweel or a bidi mark. */
  char DROP = '\0';

  /**
   * The folded form of a character, or {@link #DROP}.
   *
   * @param character a UTF-16 code unit of the text as published
   */
  char fold(char character);
}
