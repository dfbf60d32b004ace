package org.sitrep.enrich.frame;

import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.rule.Rule;

/**
 * An event word with the place it takes.
 *
 * @param actor who acts, where the words around the event say so themselves
 */
record Binding(Rule rule, PlaceMention place, @Nullable ActorMention actor, Weighing weighing) {}
