package org.sitrep.aggregate.core;

/** What the voices on one event come to. */
enum Verdict {
  /** Uninterested sources, or an admission, say it and prevail. */
  ESTABLISHED,
  /** Only parties in their own interest, or hedged sources, say it, and nobody denies it. */
  CLAIMED,
  /** Said and denied, and neither prevails. */
  DISPUTED,
  /** Only unreviewed sources say it. */
  RUMOUR,
  /** The denials prevail, or nobody but an unreviewed source says what is denied. */
  REFUTED,
  /** Nobody says it happened. */
  UNTOLD
}
