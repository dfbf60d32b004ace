package org.sitrep.model;

import org.jspecify.annotations.Nullable;

/**
 * Something an article names.
 *
 * @param start first UTF-16 code unit in {@code headline + "\n" + body}
 * @param end one past the last
 * @param id the lexicon's id, or null
 * @param kind what sort of its type, in capitals: AIRPORT, HOSPITAL …; null where it is not known
 * @param number what a NUMBER says and counts, else null
 * @param time what a DATE means, else null
 */
public record Entity(
    EntityType type,
    String surface,
    int start,
    int end,
    @Nullable String id,
    @Nullable String kind,
    @Nullable Amount number,
    @Nullable EventTime time) {

  /** Something of which no more is known than its type and perhaps its id. */
  public Entity(EntityType type, String surface, int start, int end, @Nullable String id) {
    this(type, surface, start, end, id, null, null, null);
  }
}
