package org.sitrep.model;

/** How the source stands to what it says. */
public enum Stance {
  /** Said as a fact. */
  ASSERTED,
  /** Said as somebody's claim. */
  CLAIMED,
  /** Denied; kind and side are those of what is denied. */
  DENIED,
  /** Said not to be confirmed, announced or finished yet. */
  UNCONFIRMED
}
