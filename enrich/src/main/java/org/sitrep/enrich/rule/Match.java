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
 * @param weighing why the looser reading has it, in words; empty for a rule of the language
 */
public record Match(
    Rule rule,
    WordHit trigger,
    PlaceMention place,
    @Nullable ActorMention actor,
    int from,
    int to,
    List<Integer> words,
    String weighing) {
  public Match {
    words = List.copyOf(words);
  }

  /** What a pattern of a rule matched. */
  public Match(
      Rule rule,
      WordHit trigger,
      PlaceMention place,
      @Nullable ActorMention actor,
      int from,
      int to,
      List<Integer> words) {
    this(rule, trigger, place, actor, from, to, words, "");
  }

  /** The same with another account of why it was made. */
  public Match weighed(String account) {
    return new Match(rule, trigger, place, actor, from, to, words, account);
  }

  /** The same on another place. */
  public Match on(PlaceMention other) {
    return new Match(rule, trigger, other, actor, from, to, words, weighing);
  }

  /** Whether this match reads the word another turns on, and more: lost control, not control. */
  boolean absorbs(Match other) {
    int turn = other.trigger().from();
    return turn != trigger.from() && words.contains(turn) && place.from() == other.place().from();
  }
}
