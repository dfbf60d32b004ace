package org.sitrep.enrich.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.Actor;
import org.sitrep.enrich.lexicon.ActorName;
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
 * @param namesakes all actors of the lexicon that bear the name, and how
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
    List<ActorName> namesakes)
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

  /** The same words with all that bear the name of both. */
  ActorMention and(ActorMention other) {
    List<ActorName> all = new ArrayList<>(namesakes);
    all.addAll(other.namesakes);
    Role either = role == null ? other.role : role;
    Actor named = actor == null ? other.actor : actor;
    return new ActorMention(from, to, named, either, nationality, self, own, prefix, all);
  }

  ActorMention as(@Nullable Actor other) {
    return new ActorMention(from, to, other, role, nationality, self, own, prefix, namesakes);
  }

  /** Whether only the country tells whom the name means. */
  boolean ambiguous() {
    return namesakes.stream().anyMatch(ActorName::local)
        || namesakes.stream().map(name -> name.actor().country()).distinct().count() > 1;
  }

  /** Whether only enemies of the actor call it so. */
  public boolean hostile() {
    return namesakes.stream().anyMatch(name -> name.hostile() && name.actor().equals(actor));
  }

  /** The one actor that bears the name in news of any country, or null where none or several do. */
  @Nullable Actor everywhere() {
    List<Actor> anywhere =
        namesakes.stream().filter(name -> !name.local()).map(ActorName::actor).distinct().toList();
    return anywhere.size() == 1 ? anywhere.get(0) : null;
  }
}
