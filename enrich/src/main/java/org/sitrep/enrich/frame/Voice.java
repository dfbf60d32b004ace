package org.sitrep.enrich.frame;

import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.SentenceSlots;
import org.sitrep.enrich.text.Sentence;

/** Whether an event word is in the passive, and who then acts. */
record Voice(Reading reading, Frames frames, SentenceSlots slots, Sentence sentence) {
  /** How far in front its auxiliary stands, in tokens. */
  private static final int AUXILIARY = 4;

  /** How far behind its agent stands. */
  private static final int AGENT = 8;

  /** "Was overrun", "[X,] seized by G"; in Arabic a form of its own, and "there took place". */
  boolean passive(WordHit word) {
    if (word.aspect() == Aspect.PASSIVE) {
      return true;
    }
    boolean noun = reading.pack().verbBeforeSubject() && word.aspect() == Aspect.NOUN;
    if (!noun && word.aspect() != Aspect.PAST) {
      return false;
    }
    int at = reading.previous(word.from());
    for (int step = 0; step < AUXILIARY && at >= sentence.from(); step++) {
      if (frames.helps("makes-passive", reading, at)) {
        return true;
      }
      if (!passes(at)) {
        break;
      }
      at = reading.previous(at);
    }
    return !noun && agent(word) != null && !subjectInFront(word);
  }

  boolean passes(int token) {
    return reading.at(token, "adverb") != null
        || reading.at(token, "auxiliary") != null
        || reading.at(token, "fully") != null
        || reading.at(token, "partly") != null
        || reading.at(token, "not") != null
        || reading.pack().mayBeAdverb(reading.document().token(token).form());
  }

  private boolean subjectInFront(WordHit word) {
    int before = reading.previous(word.from());
    for (int token = Math.max(sentence.from(), before - 1); token <= before; token++) {
      ActorMention actor = slots.actorAt(token);
      if (actor != null && actor.to() == before) {
        return true;
      }
    }
    return false;
  }

  /** Who stands behind "by" or "to". */
  @Nullable ActorMention agent(WordHit word) {
    int end = Math.min(sentence.to(), word.to() + 1 + AGENT);
    for (int token = word.to() + 1; token < end; token++) {
      if (frames.helps("leads-to-actor", reading, token)) {
        int next = frames.behind("leads-to-actor", reading, token);
        ActorMention actor = next < sentence.to() ? actorFrom(next) : null;
        if (actor != null) {
          return actor;
        }
      }
      if (reading.at(token, "barrier") != null || reading.at(token, "clause-start") != null) {
        return null;
      }
    }
    return null;
  }

  private @Nullable ActorMention actorFrom(int token) {
    for (int at = token; at < Math.min(sentence.to(), token + 3); at++) {
      ActorMention actor = slots.actorAt(at);
      if (actor != null) {
        return actor;
      }
      if (!reading.document().token(at).isWord() || reading.at(at, "prep") != null) {
        return null;
      }
    }
    return null;
  }

  /** Who stands right in front: "in X's hands". */
  @Nullable ActorMention rightBefore(WordHit word) {
    int before = reading.previous(word.from());
    for (int token = sentence.from(); token <= before; token++) {
      ActorMention actor = slots.actorAt(token);
      if (actor != null && (actor.to() == before || actor.to() == before - 1)) {
        return actor;
      }
    }
    return null;
  }

  /** Who stands right behind: "in the hands of X". */
  @Nullable ActorMention rightBehind(WordHit word) {
    int next = reading.next(word.to());
    return next < 0 ? null : actorFrom(next);
  }
}
