package org.sitrep.enrich.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.Actor;
import org.sitrep.enrich.lexicon.Role;
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
 * @param local true where the name means its actor only in news of that actor's country
 * @param hostile true where only enemies of the actor call it so
 */
public record ActorMention(
    int from,
    int to,
    @Nullable Actor actor,
    @Nullable Role role,
    @Nullable String nationality,
    boolean self,
    boolean own,
    String prefix,
    List<Actor> namesakes,
    boolean local,
    boolean hostile)
    implements Stretch {
  public ActorMention {
    namesakes = List.copyOf(namesakes);
  }

  /** Whether the words lead to a side at all. */
  public boolean leadsToSide() {
    return actor != null || role != null || self || own;
  }

  ActorMention startingAt(int first, String newPrefix) {
    return new ActorMention(
        first, to, actor, role, nationality, self, own, newPrefix, namesakes, local, hostile);
  }

  ActorMention endingAt(int last, @Nullable String newNationality) {
    return new ActorMention(
        from, last, actor, role, newNationality, self, own, prefix, namesakes, local, hostile);
  }

  /** The same words with all that bear the name of both. */
  ActorMention and(ActorMention other) {
    List<Actor> all = new ArrayList<>(namesakes);
    all.addAll(other.namesakes);
    Role either = role == null ? other.role : role;
    boolean everywhere = (actor != null && !local) || (other.actor != null && !other.local);
    Actor named = actor == null ? other.actor : actor;
    return new ActorMention(
        from, to, named, either, nationality, self, own, prefix, all, !everywhere, hostile);
  }

  ActorMention as(@Nullable Actor other) {
    return new ActorMention(
        from, to, other, role, nationality, self, own, prefix, namesakes, local, hostile);
  }

  /** Whether only the country tells whom the name means. */
  boolean ambiguous() {
    return local || namesakes.stream().map(Actor::country).distinct().count() > 1;
  }
}
