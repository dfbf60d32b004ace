package org.sitrep.enrich.claim;

/** Why no claim was made of a match. */
enum Refusal {
  /** Somebody or something that takes no towns acts. */
  SOMEBODY_ELSE,
  /** The pronoun stands for a noun that is no place. */
  BARE_NOUN,
  /** Nothing tells which place is meant. */
  NO_ANTECEDENT,
  /** What lies beside a place is meant, or a site nobody knows, or one that only breaks down. */
  NO_PLACE,
  /** Nobody who is on a side acts. */
  NO_SIDE,
  /** The article names nobody on a side, or only who keeps order. */
  NO_CONFLICT,
  /** What is said of such a place is no claim. */
  SAYS_NOTHING
}
