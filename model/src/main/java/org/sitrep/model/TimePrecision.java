package org.sitrep.model;

/** How exactly a time is known; {@link #REPORT} means only the publication time is. */
public enum TimePrecision {
  HOUR,
  PART_OF_DAY,
  DAY,
  WEEK,
  MONTH,
  REPORT
}
