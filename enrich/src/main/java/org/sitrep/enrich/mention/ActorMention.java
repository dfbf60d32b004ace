package org.sitrep.enrich.mention;

import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.Actor;
import org.sitrep.enrich.lexicon.SideEntry;

/**
 * Words that name somebody who may take, hold or leave a place.
 *
 * @param from first token
 * @param to last token
 * @param actor the lexicon's actor, or null where the words are generic
 * @param role what generic words mean in their country, or null
 * @param nationality the country that a word such as Syrian tells, or null
 * @param self true for "our forces": the one who speaks
 * @param own true for "its forces": the one named before
 * @param prefix clitics in front of the first token
 */
public record ActorMention(
    int from,
    int to,
    @Nullable Actor actor,
    SideEntry.@Nullable Role role,
    @Nullable String nationality,
    boolean self,
    boolean own,
    String prefix) {

  /** Whether the words lead to a side at all. */
  public boolean leadsToSide() {
    return actor != null || role != null || self || own;
  }

  ActorMention startingAt(int first, String newPrefix) {
    return new ActorMention(first, to, actor, role, nationality, self, own, newPrefix);
  }

  ActorMention endingAt(int last, @Nullable String newNationality) {
    return new ActorMention(from, last, actor, role, newNationality, self, own, prefix);
  }
}
