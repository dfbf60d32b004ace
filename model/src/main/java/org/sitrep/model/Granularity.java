package org.sitrep.model;

/** What sort of place a place is. */
public enum Granularity {
  CITY,
  TOWN,
  VILLAGE,
  NEIGHBOURHOOD,
  FACILITY,
  COUNTRYSIDE,
  DISTRICT,
  GOVERNORATE
}
