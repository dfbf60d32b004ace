package org.sitrep.model;

/** What a claim says happened between a side and a place. */
public enum ClaimKind {
  /** The side took the place. */
  CAPTURED,
  /** The side left the place. */
  WITHDREW,
  /** The side is inside: fighting there, or holding a part. */
  ENTERED,
  /** The side rings the place. */
  BESIEGED,
  /** The side is at the edges, or at a distance and coming nearer. */
  APPROACHED,
  /** The side still holds the place: present, repelled an attack. */
  HELD
}
