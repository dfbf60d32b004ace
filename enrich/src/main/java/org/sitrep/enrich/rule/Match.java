package org.sitrep.enrich.rule;

import java.util.List;
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
 * @param words first tokens of the words of the pattern
 */
public record Match(
    Rule rule,
    WordHit trigger,
    PlaceMention place,
    @Nullable ActorMention actor,
    int from,
    int to,
    List<Integer> words) {
  public Match {
    words = List.copyOf(words);
  }

  /** Whether this match reads the word another turns on, and more: lost control, not control. */
  boolean absorbs(Match other) {
    int turn = other.trigger().from();
    return turn != trigger.from() && words.contains(turn) && place.from() == other.place().from();
  }
}
