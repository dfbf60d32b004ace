package org.sitrep.enrich.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.enrich.language.ClassSet;
import org.sitrep.enrich.language.Words;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.Sentence;

/**
 * Finds where the rules of a language fire in one sentence. The word classes of the sentence lead
 * to the patterns that turn on one of them; no other pattern is looked at.
 */
public final class RuleMatcher {
  private final List<Plan> plans = new ArrayList<>();

  /** For each bit of a class, the plans whose first needed word may be of it. */
  private final List<BitSet> byClass = new ArrayList<>();

  /** The plans that need no word of a class. */
  private final BitSet always = new BitSet();

  /** The plans that ask for no place: their clauses may leave it out. */
  private final BitSet placeless = new BitSet();

  private final Set<String> triggers = new HashSet<>();
  private final ClassSet endsGap;

  /** Matches with the rules of a language. */
  public RuleMatcher(List<Rule> rules, Words words) {
    for (int number = 0; number < ClassSet.SIZE; number++) {
      byClass.add(new BitSet());
    }
    for (Rule rule : rules) {
      for (List<Element> pattern : rule.patterns()) {
        add(Plan.of(rule, pattern));
      }
    }
    this.endsGap = words.of(GapEnds.classes(triggers));
  }

  private void add(Plan plan) {
    int index = plans.size();
    plans.add(plan);
    for (Element element : plan.pattern()) {
      if (element instanceof Element.Word word) {
        triggers.addAll(word.classes());
      }
    }
    if (plan.pattern().contains(new Element.There())) {
      placeless.set(index);
    }
    if (plan.required().isEmpty()) {
      always.set(index);
    } else {
      plan.required().get(0).forEach(number -> byClass.get(number).set(index));
    }
  }

  /** All matches in a sentence, by rule in the order of the file. */
  public List<Match> match(
      Reading reading, Sentence sentence, List<PlaceMention> places, List<ActorMention> actors) {
    boolean nowhere = places.isEmpty() && !ownsObject(reading, sentence);
    if (nowhere && (placeless.isEmpty() || actors.isEmpty())) {
      return List.of();
    }
    ClassSet classes = reading.classesIn(sentence);
    BitSet candidates = (BitSet) always.clone();
    classes.forEach(number -> candidates.or(byClass.get(number)));
    if (nowhere) {
      candidates.and(placeless);
    }
    if (candidates.isEmpty()) {
      return List.of();
    }
    SentenceSlots slots = new SentenceSlots(reading, sentence, places, actors);
    GapEnds ends = new GapEnds(reading, triggers, endsGap);
    List<Match> matches = new ArrayList<>();
    for (int plan = candidates.nextSetBit(0); plan >= 0; plan = candidates.nextSetBit(plan + 1)) {
      if (plans.get(plan).mayMatch(classes)) {
        attempt(plans.get(plan), slots, ends, matches);
      }
    }
    return matches.size() < 2 ? matches : withoutAbsorbed(matches);
  }

  /** "They entered it": a pronoun on a verb may be the only place of a sentence. */
  private boolean ownsObject(Reading reading, Sentence sentence) {
    for (int token = sentence.from(); token < sentence.to(); token++) {
      if (reading.mayHave(token, endsGap)
          && reading.at(token).stream()
              .anyMatch(hit -> PlaceMention.standsForPlace(hit.suffix()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The patterns that came nearest to a match in a sentence, the nearest first: those of which at
   * least one word was read, the best attempt of each rule.
   *
   * @param most how many at most
   */
  public List<NearMiss> nearest(
      Reading reading,
      Sentence sentence,
      List<PlaceMention> places,
      List<ActorMention> actors,
      int most) {
    SentenceSlots slots = new SentenceSlots(reading, sentence, places, actors);
    GapEnds ends = new GapEnds(reading, triggers, endsGap);
    Map<String, NearMiss> byRule = new LinkedHashMap<>();
    for (Plan plan : plans) {
      for (int token = sentence.from(); token < sentence.to(); token++) {
        if (slots.mayBegin(plan.pattern().get(0), token)) {
          PatternAttempt attempt = new PatternAttempt(slots, ends, plan);
          boolean complete = attempt.from(token) != null;
          NearMiss miss = attempt.nearMiss(complete);
          if (miss.readsWord()) {
            byRule.merge(
                plan.rule().name(), miss, (one, two) -> two.share() > one.share() ? two : one);
          }
        }
      }
    }
    return byRule.values().stream()
        .sorted(Comparator.comparingDouble((NearMiss miss) -> -miss.share()))
        .limit(most)
        .toList();
  }

  private static void attempt(Plan plan, SentenceSlots slots, GapEnds ends, List<Match> matches) {
    Element first = plan.pattern().get(0);
    for (int token = slots.sentence.from(); token < slots.sentence.to(); token++) {
      if (slots.mayBegin(first, token)) {
        Match match = new PatternAttempt(slots, ends, plan).from(token);
        if (match != null) {
          matches.add(match);
        }
      }
    }
  }

  private static List<Match> withoutAbsorbed(List<Match> matches) {
    return matches.stream()
        .filter(match -> matches.stream().noneMatch(other -> other.absorbs(match)))
        .toList();
  }
}
