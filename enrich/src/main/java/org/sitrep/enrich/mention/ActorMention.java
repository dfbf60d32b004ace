package org.sitrep.enrich.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.Actor;
import org.sitrep.enrich.lexicon.SideEntry;
import org.sitrep.enrich.text.Stretch;

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
 * @param namesakes all actors of the lexicon that bear the name
 */
public record ActorMention(
    int from,
    int to,
    @Nullable Actor actor,
    SideEntry.@Nullable Role role,
    @Nullable String nationality,
    boolean self,
    boolean own,
    String prefix,
    List<Actor> namesakes)
    implements Stretch {
  public ActorMention {
    namesakes = List.copyOf(namesakes);
  }

  /** Whether the words lead to a side at all. */
  public boolean leadsToSide() {
    return actor != null || role != null || self || own;
  }

  ActorMention startingAt(int first, String newPrefix) {
    return new ActorMention(first, to, actor, role, nationality, self, own, newPrefix, namesakes);
  }

  ActorMention endingAt(int last, @Nullable String newNationality) {
    return new ActorMention(from, last, actor, role, newNationality, self, own, prefix, namesakes);
  }

  ActorMention among(List<Actor> others, SideEntry.@Nullable Role newRole) {
    return new ActorMention(from, to, actor, newRole, nationality, self, own, prefix, others);
  }

  ActorMention as(@Nullable Actor other) {
    return new ActorMention(from, to, other, role, nationality, self, own, prefix, namesakes);
  }

  /** Whether actors of several countries bear the name. */
  boolean ambiguous() {
    return namesakes.stream().map(Actor::country).distinct().count() > 1;
  }
}
