package org.sitrep.model;

import org.jspecify.annotations.Nullable;

/**
 * Who is the source of a statement.
 *
 * @param owner the media family it belongs to, or null
 * @param side the side whose interest it speaks for, or null
 */
public record Origin(
    OriginId id, String name, OriginKind kind, @Nullable OriginId owner, @Nullable ActorId side) {}
