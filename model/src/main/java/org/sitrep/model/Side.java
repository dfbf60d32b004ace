package org.sitrep.model;

/** A party to a conflict: who may hold a place. */
public record Side(ActorId id, LocalName name) {}
