package org.sitrep.model;

/** How much of the place a claim is about. */
public enum Extent {
  FULL,
  MOST,
  PARTIAL,
  CENTRE,
  OUTSKIRTS,
  UNSPECIFIED
}
