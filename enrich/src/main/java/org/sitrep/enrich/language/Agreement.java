package org.sitrep.enrich.language;

/** The gender and number a verb, a pronoun or a noun shows, where a language shows them. */
public enum Agreement {
  MASCULINE,
  FEMININE,
  /** Several people. */
  PLURAL,
  /** Two of whatever kind. */
  DUAL,
  /** The one who speaks and others: we. */
  SELF,
  /** Nothing is shown, or nothing is known. */
  ANY;

  /** Whether two words can speak of the same. */
  public boolean with(Agreement other) {
    return this == ANY || other == ANY || this == other;
  }
}
