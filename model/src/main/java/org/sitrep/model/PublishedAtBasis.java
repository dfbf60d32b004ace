package org.sitrep.model;

/** Where the publication time of an article comes from. */
public enum PublishedAtBasis {
  /** The source's metadata. */
  METADATA,
  /** A publication line in the text. */
  STATED,
  /** A dated sentence. */
  INFERRED,
  /** Nothing better than the time of arrival. */
  ARRIVAL
}
