package org.sitrep.model;

/** The state of a place in the table. */
public enum ControlStatus {
  CONTROLLED,
  /** The enemy is inside, or holds a part. */
  CONTESTED,
  /** Held by one, ringed by another. */
  BESIEGED,
  /** Sources contradict each other and neither prevails. */
  DISPUTED,
  /** The holder left and nobody is said to have come. */
  VACATED,
  /** Only an interested party or an unreviewed source says so. */
  CLAIMED,
  UNKNOWN
}
