package org.sitrep.enrich.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.rule.Rule;
import org.sitrep.enrich.text.Sentence;

/**
 * Finds who does what a match says: in its slot, behind the verb, before it, or a clause before.
 */
final class ActorFinder {
  private final Reading reading;
  private final List<ActorMention> actors;

  ActorFinder(Reading reading, List<ActorMention> actors) {
    this.reading = reading;
    this.actors = actors;
  }

  /** The actor, or null. */
  @Nullable ActorMention find(Match match) {
    if (match.actor() != null || match.rule().actor() != Rule.ActorRole.SUBJECT) {
      return match.actor();
    }
    Sentence sentence = reading.sentenceOf(match.trigger().from());
    ActorMention behind = behind(match);
    if (behind != null) {
      return behind;
    }
    if (unknownSubject(match)) {
      return null;
    }
    ActorMention before = before(match.trigger().from(), sentence);
    if (before != null) {
      return before;
    }
    boolean elliptic =
        match.trigger().aspect() != Aspect.NOUN
            || !match.trigger().suffix().isEmpty()
            || led(match, sentence);
    return elliptic ? earlier(sentence) : null;
  }

  /** The subject behind the verb, or behind a place that only a pronoun names. */
  private @Nullable ActorMention behind(Match match) {
    WordHit trigger = match.trigger();
    PlaceMention place = match.place();
    for (ActorMention actor : actors) {
      boolean between =
          actor.from() > trigger.to() && actor.to() < Math.max(place.from(), trigger.to() + 1);
      if (between && !hangs(actor)) {
        return actor;
      }
      boolean afterPronoun = place.anaphor() && actor.from() > match.to();
      if (afterPronoun && reading.previous(actor.from()) == match.to() && !hangs(actor)) {
        return actor;
      }
    }
    return null;
  }

  /** Whether a preposition makes an actor something else than the one who acts. */
  private boolean hangs(ActorMention actor) {
    if (!actor.prefix().isEmpty() && !actor.prefix().equals("و") && !actor.prefix().equals("ف")) {
      return true;
    }
    int before = reading.previous(actor.from());
    if (before < 0) {
      return false;
    }
    for (int token = before; token >= Math.max(0, before - 1); token--) {
      WordHit hit = reading.at(token, "against");
      if (hit != null && hit.to() == before && hit.suffix().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** A noun right behind a finite verb that is no actor we know is its subject all the same. */
  private boolean unknownSubject(Match match) {
    WordHit trigger = match.trigger();
    boolean finite = trigger.aspect() == Aspect.PAST || trigger.aspect() == Aspect.PRESENT;
    if (!finite || !reading.pack().verbBeforeSubject() || !trigger.suffix().isEmpty()) {
      return false;
    }
    int next = reading.next(trigger.to());
    if (next < 0 || next >= match.place().from() || !reading.document().token(next).isWord()) {
      return false;
    }
    return reading.at(next).isEmpty();
  }

  private @Nullable ActorMention before(int token, Sentence sentence) {
    ActorMention best = null;
    for (ActorMention actor : actors) {
      if (actor.from() >= sentence.from() && actor.to() < token && !hangs(actor)) {
        best = actor;
      }
    }
    return best;
  }

  /** Whether a finite verb leads the verbal noun: "[they] managed to take". */
  private boolean led(Match match, Sentence sentence) {
    WordHit light = reading.last("light", sentence.from(), match.trigger().from());
    return light != null;
  }

  /** The last actor of the sentence before, for a clause that leaves its actor out. */
  private @Nullable ActorMention earlier(Sentence sentence) {
    for (int index = sentence.index() - 1; index >= Math.max(0, sentence.index() - 2); index--) {
      Sentence previous = reading.document().sentences().get(index);
      for (ActorMention actor : actors) {
        boolean inside = actor.from() >= previous.from() && actor.to() < previous.to();
        if (inside && !hangs(actor) && (actor.actor() == null || !actor.actor().isPerson())) {
          return actor;
        }
      }
    }
    return null;
  }
}
