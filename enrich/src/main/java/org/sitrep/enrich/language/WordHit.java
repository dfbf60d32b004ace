package org.sitrep.enrich.language;

/**
 * A word of a class found in a text.
 *
 * @param from first token
 * @param to last token
 * @param prefix clitics in front
 * @param suffix pronoun behind, or empty
 * @param lemma the entry of the words file
 */
public record WordHit(
    WordClass wordClass,
    int from,
    int to,
    Aspect aspect,
    String prefix,
    String suffix,
    String lemma) {

  /** Whether it is of a class. */
  public boolean is(String name) {
    return wordClass.name().equals(name);
  }
}
