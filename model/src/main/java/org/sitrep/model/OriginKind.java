package org.sitrep.model;

/** What sort of source an origin is, which decides how far it is trusted unreviewed. */
public enum OriginKind {
  OUTLET,
  AGENCY,
  MONITOR,
  OFFICIAL,
  BELLIGERENT,
  WITNESS,
  SOCIAL,
  UNKNOWN
}
