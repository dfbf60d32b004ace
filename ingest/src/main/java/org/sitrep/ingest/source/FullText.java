package org.sitrep.ingest.source;

/** Whether the page of an item is fetched for its article. */
public enum FullText {
  /** Where the feed shows only how the article begins. */
  AUTO,
  ALWAYS,
  NEVER
}
