package org.sitrep.enrich.language;

/** How a word form presents what it names. */
public enum Aspect {
  PAST,
  PRESENT,
  /** Verbal noun or gerund. */
  NOUN,
  PASSIVE,
  /** Participle: controlling, besieged, held. */
  PARTICIPLE,
  /** A word that is not inflected: a preposition, a fixed phrase. */
  FIXED
}
