package org.sitrep.enrich.text;

/** Some tokens of a document that stand together, such as the words that name a place. */
public interface Stretch {
  /** The first token. */
  int from();

  /** The last token. */
  int to();
}
