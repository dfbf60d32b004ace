package org.sitrep.model;

/**
 * An actor as an article names it.
 *
 * @param surface the words of the article
 */
public record ActorRef(ActorId id, LocalName name, String surface) {}
