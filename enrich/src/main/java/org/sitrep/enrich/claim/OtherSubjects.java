package org.sitrep.enrich.claim;

import java.util.Set;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.enrich.time.TimeMention;
import org.sitrep.model.ClaimKind;

/** Tells whether somebody who is no actor stands where the actor of a match would stand. */
final class OtherSubjects {
  /** Classes of words that lead a participle. */
  private static final Set<String> LEADS =
      Set.of("complement", "still", "no-longer", "barrier", "list-and", "relative", "prep", "not");

  /** How many words may stand between a place and the relative that describes it. */
  private static final int NAMED = 5;

  private final Reading reading;
  private final InOrder<ActorMention> actors;
  private final InOrder<TimeMention> times;

  OtherSubjects(Reading reading, InOrder<ActorMention> actors, InOrder<TimeMention> times) {
    this.reading = reading;
    this.actors = actors;
    this.times = times;
  }

  /** "Commanders of X left": some persons went, not the force they belong to. */
  boolean persons(Match match, Sentence sentence) {
    int trigger = match.trigger().from();
    WordHit complement = reading.last("complement", sentence.from(), trigger);
    int start = complement == null ? sentence.from() : complement.to() + 1;
    WordHit head = reading.last("person-head", start, trigger);
    if (head == null) {
      return false;
    }
    for (ActorMention actor : actors.between(head.to() + 1, trigger)) {
      boolean between = actor.to() < trigger;
      if (between && actor.from() - head.to() > 2) {
        return false;
      }
    }
    return true;
  }

  /** Whether a clause of its own hangs on the bare noun in front of its verb. */
  boolean bareNounBefore(WordHit verb) {
    int noun = reading.previous(verb.from());
    boolean finite = verb.aspect() == Aspect.PAST || verb.aspect() == Aspect.PRESENT;
    if (noun < 0 || !finite || !verb.prefix().isEmpty() || !reading.pack().verbBeforeSubject()) {
      return false;
    }
    boolean free = !inActor(noun) && times.covering(noun) == null;
    boolean plain =
        !knownOtherwise(noun)
            || reading.at(noun, "part") != null
            || reading.at(noun, "force-head") != null;
    String form = reading.document().token(noun).form();
    return free
        && plain
        && reading.document().token(noun).isWord()
        && !reading.pack().definite(form, "")
        && !reading.pack().mayBeVerb(form);
  }

  /** "The STREETS which they entered": the pronoun goes back to what the relative describes. */
  boolean describedNoun(WordHit verb, InOrder<PlaceMention> places) {
    int relative = reading.previous(verb.from());
    int noun =
        relative >= 0 && reading.at(relative, "relative") != null ? reading.previous(relative) : -1;
    return noun >= 0
        && reading.pack().verbBeforeSubject()
        && reading.document().token(noun).isWord()
        && times.covering(noun) == null
        && knowsNoPlace(noun, places);
  }

  /** Whether no place is named at a word or by the few words before, as "X, the known" is. */
  private boolean knowsNoPlace(int noun, InOrder<PlaceMention> places) {
    return places
        .between(Math.max(reading.sentenceOf(noun).from(), noun - NAMED), noun + 1)
        .isEmpty();
  }

  /** "Left [a delegation] of X": the subject behind its verb. */
  boolean personBehind(Match match) {
    int next = reading.next(match.trigger().to());
    return next >= 0
        && next < match.place().from()
        && reading.at(next, "person-head") != null
        && !inActor(next);
  }

  /** A noun beside a finite verb that is no actor we know is its subject all the same. */
  boolean unknown(Match match) {
    WordHit trigger = match.trigger();
    if (match.rule().kind() == ClaimKind.WITHDREW && bareForceBeside(match)) {
      return true;
    }
    boolean finite = trigger.aspect() == Aspect.PAST || trigger.aspect() == Aspect.PRESENT;
    if (!finite) {
      return (trigger.aspect() == Aspect.PARTICIPLE && describesNoun(trigger))
          || (trigger.aspect() == Aspect.NOUN && leadsAnother(match));
    }
    int before = reading.previous(trigger.from());
    boolean subjectInFront = before >= 0 && trigger.prefix().isEmpty() && inActor(before);
    if (match.place().isPronoun() && reading.pack().verbBeforeSubject() && !subjectInFront) {
      // "Entered it [somebody]", "took hold of it [somebody]".
      int subject = reading.next(match.to());
      if (subject >= 0 && plainNoun(match, subject)) {
        return true;
      }
    }
    if (!trigger.suffix().isEmpty()) {
      return false;
    }
    if (before >= 0
        && trigger.prefix().isEmpty()
        && plainNoun(match, before)
        && !inActor(reading.previous(before))) {
      return true;
    }
    if (trigger.prefix().isEmpty() && inActor(before)) {
      return false;
    }
    int next = reading.next(trigger.to());
    boolean behind = reading.pack().verbBeforeSubject() && next >= 0 && next < match.place().from();
    boolean led = before >= 0 && reading.at(before, "perhaps") != null;
    return behind && !led && plainNoun(match, next);
  }

  /** "FIREMEN managed to ring it": whoever stands behind the verb that leads the noun. */
  private boolean leadsAnother(Match match) {
    WordHit noun = match.trigger();
    WordHit light = reading.last("light", reading.sentenceOf(noun.from()).from(), noun.from());
    boolean finite =
        light != null && (light.aspect() == Aspect.PAST || light.aspect() == Aspect.PRESENT);
    if (light == null || !finite || !reading.pack().verbBeforeSubject()) {
      return false;
    }
    int subject = reading.next(light.to());
    return subject >= 0
        && subject < noun.from()
        && plainNoun(match, subject)
        && actors.between(subject, noun.from()).isEmpty();
  }

  /** "A large COMMUNITY present in X": the participle speaks of the noun before it. */
  private boolean describesNoun(WordHit participle) {
    int before = reading.previous(participle.from());
    return before >= 0
        && reading.pack().adjectiveBehindNoun()
        && reading.document().token(before).isWord()
        && !inActor(before)
        && !reading.continuesPhrase(before)
        && times.covering(before) == null
        && reading.at(before).stream().noneMatch(OtherSubjects::leads);
  }

  /** What may stand between a subject and its participle: that, still, became, a verb. */
  private static boolean leads(WordHit hit) {
    return hit.aspect() != Aspect.FIXED
        || LEADS.contains(hit.wordClass().name())
        || hit.wordClass().name().startsWith("force-");
  }

  /** Whether a word for soldiers that names no side stands where the subject does. */
  boolean troops(Match match) {
    return bareForceBeside(match) || describedForce(match.trigger().from());
  }

  /** "The GUNMEN who refused the deal left": what describes soldiers may stand behind them. */
  private boolean describedForce(int verb) {
    int at = reading.previous(verb);
    for (int step = 0; step < NAMED && at >= 0; step++) {
      if (bareForce(at)) {
        return true;
      }
      boolean describes =
          reading.document().token(at).isWord()
              && !inActor(at)
              && reading.at(at, "complement") == null
              && reading.at(at, "relative") == null
              && reading.at(at).stream().noneMatch(hit -> hit.aspect() == Aspect.PAST);
      if (!describes) {
        return false;
      }
      at = reading.previous(at);
    }
    return false;
  }

  /** "The forces", which names no side: who leaves is seldom who was named last. */
  private boolean bareForceBeside(Match match) {
    if (bareForce(reading.previous(match.trigger().from()))) {
      return true;
    }
    for (int token = match.trigger().to() + 1; token < match.place().from(); token++) {
      if (bareForce(token)) {
        return true;
      }
    }
    return false;
  }

  private boolean bareForce(int token) {
    return token >= 0 && reading.at(token, "force-head") != null && !inActor(token);
  }

  private boolean inActor(int token) {
    return actors.covering(token) != null;
  }

  /** What only tells the gender of a word says nothing else of it; a phrase knows all its words. */
  private boolean knownOtherwise(int token) {
    return reading.continuesPhrase(token)
        || reading.at(token).stream().anyMatch(hit -> !hit.wordClass().name().startsWith("noun-"));
  }

  /** A word we know nothing of, which is part of no actor, no time and not of the place. */
  private boolean plainNoun(Match match, int token) {
    boolean place = match.place().from() <= token && token <= match.place().to();
    boolean people =
        reading.at(token, "source-witness") != null || reading.at(token, "townspeople") != null;
    if (place || !reading.document().token(token).isWord() || (knownOtherwise(token) && !people)) {
      return false;
    }
    return !inActor(token) && times.covering(token) == null;
  }
}
