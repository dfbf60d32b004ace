package org.sitrep.model;

import org.jspecify.annotations.Nullable;

/**
 * Something an article names.
 *
 * @param start first UTF-16 code unit in {@code headline + "\n" + body}
 * @param end one past the last
 * @param id the lexicon's id, or null
 */
public record Entity(EntityType type, String surface, int start, int end, @Nullable String id) {}
