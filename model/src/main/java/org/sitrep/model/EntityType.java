package org.sitrep.model;

/** What an entity found in a text is. */
public enum EntityType {
  PLACE,
  ACTOR,
  PERSON,
  ORGANISATION,
  FACILITY,
  DATE,
  NUMBER
}
