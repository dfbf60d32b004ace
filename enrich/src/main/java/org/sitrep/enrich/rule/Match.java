package org.sitrep.enrich.rule;

import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.PlaceMention;

/**
 * A rule that fired.
 *
 * @param trigger the word the pattern turns on
 * @param place the first place; further ones may be joined to it
 * @param actor the actor in the slot, or null
 * @param from first token
 * @param to last token
 */
public record Match(
    Rule rule,
    WordHit trigger,
    PlaceMention place,
    @Nullable ActorMention actor,
    int from,
    int to) {}
