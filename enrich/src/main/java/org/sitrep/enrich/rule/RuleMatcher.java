package org.sitrep.enrich.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.Sentence;

/** Finds where the rules of a language fire in one sentence. */
public final class RuleMatcher {
  private final List<Rule> rules;
  private final Set<String> triggers = new HashSet<>();

  /** Matches with the rules of a language. */
  public RuleMatcher(List<Rule> rules) {
    this.rules = rules;
    for (Rule rule : rules) {
      for (List<Element> pattern : rule.patterns()) {
        for (Element element : pattern) {
          if (element instanceof Element.Word word) {
            triggers.addAll(word.classes());
          }
        }
      }
    }
  }

  /** All matches in a sentence, by rule in the order of the file. */
  public List<Match> match(
      Reading reading, Sentence sentence, List<PlaceMention> places, List<ActorMention> actors) {
    if (places.isEmpty()) {
      return List.of();
    }
    SentenceSlots slots = new SentenceSlots(reading, sentence, places, actors);
    List<Match> matches = new ArrayList<>();
    for (Rule rule : rules) {
      for (List<Element> pattern : rule.patterns()) {
        for (int token : slots.beginnings(pattern.get(0))) {
          Match match = new PatternAttempt(slots, triggers, rule, pattern).from(token);
          if (match != null) {
            matches.add(match);
          }
        }
      }
    }
    return matches.stream()
        .filter(match -> matches.stream().noneMatch(other -> other.absorbs(match)))
        .toList();
  }
}
