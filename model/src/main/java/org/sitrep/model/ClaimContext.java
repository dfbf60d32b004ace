package org.sitrep.model;

/** Whether a claim is about now; only {@link #CURRENT} moves the table. */
public enum ClaimContext {
  CURRENT,
  HISTORICAL,
  PLANNED,
  HYPOTHETICAL
}
