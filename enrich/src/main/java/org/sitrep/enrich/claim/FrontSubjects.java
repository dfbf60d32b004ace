package org.sitrep.enrich.claim;

import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.Form;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.enrich.text.Sentence;

/**
 * Finds the subject of a verb where subjects stand first: right before the verb group, before a
 * relative, or at the head of a clause whose verbs are joined.
 */
final class FrontSubjects {
  /** The longest insertion between a subject and its verb, in tokens. */
  private static final int INSERTION = 24;

  /** How many words a noun's owner may stand away from it: the army's hasty withdrawal. */
  private static final int OWNER = 3;

  private final Reading reading;
  private final InOrder<ActorMention> actors;
  private final VerbGroups groups;
  private final EarlierActors earlier;

  FrontSubjects(
      Reading reading, InOrder<ActorMention> actors, VerbGroups groups, EarlierActors earlier) {
    this.reading = reading;
    this.actors = actors;
    this.groups = groups;
    this.earlier = earlier;
  }

  /** The subject of a match's trigger, or null. */
  @Nullable ActorMention of(Match match) {
    WordHit trigger = match.trigger();
    Sentence sentence = reading.sentenceOf(trigger.from());
    int before = groups.before(trigger.from());
    boolean noun = isNoun(trigger);
    if (before < 0) {
      return noun ? ahead(match, sentence) : null;
    }
    ActorMention beside = endingAt(before);
    if (beside != null && !isSetApart(beside) && (noun || !isOwner(beside))) {
      ActorMention led = isPerson(beside) ? headOfClause(before, sentence, false) : null;
      return led == null ? beside : led;
    }
    if (isRelative(before)) {
      return antecedent(before, sentence);
    }
    ActorMention inserted = aroundInsertion(before, sentence);
    if (inserted != null && !noun) {
      return inserted;
    }
    ActorMention sayer = sayer(before);
    if (sayer != null) {
      return sayer;
    }
    if (endsWith(before, "subject-again") || endsWith(before, "own")) {
      ActorMention main = opensSentence(sentence, trigger) ? ahead(match, sentence) : null;
      return main == null ? earlier.meant(before, sentence) : main;
    }
    ActorMention owner = noun ? owner(before) : null;
    if (owner != null) {
      return owner;
    }
    WordHit own = reading.first("own", trigger.from(), trigger.to() + 1);
    if (own != null) {
      return earlier.meant(own.from(), sentence);
    }
    ActorMention found = headOfClause(before, sentence, noun || opens(before));
    boolean opening = endsWith(before, "prep") || endsWith(before, "clause-start");
    return found == null && noun && opening ? ahead(match, sentence) : found;
  }

  /** A word that is no verb: a noun or a phrase, unless "was" stands in front of it. */
  private boolean isNoun(WordHit trigger) {
    int before = reading.previous(trigger.from());
    return trigger.aspect() == Aspect.NOUN
        || (trigger.aspect() == Aspect.FIXED
            && (before < 0 || reading.at(before, "auxiliary") == null));
  }

  /**
   * The first actor of the clause, else of those before it.
   *
   * @param joined whether the verb may share the subject of a clause in front of its own
   */
  private @Nullable ActorMention headOfClause(int last, Sentence sentence, boolean joined) {
    int end = last + 1;
    int start = sentence.from();
    for (int token = last; token >= start; token--) {
      if (endsSubject(token, joined && !opens(last))) {
        return subjectIn(token + 1, end, sentence);
      }
      if (bounds(token)) {
        ActorMention found = subjectIn(token + 1, end, sentence);
        if (found != null || !joined) {
          return found;
        }
        end = token;
      }
    }
    return subjectIn(start, end, sentence);
  }

  private @Nullable ActorMention subjectIn(int from, int to, Sentence sentence) {
    for (ActorMention actor : actors) {
      if (actor.from() >= from && actor.to() < to && !isSetApart(actor) && !isOwner(actor)) {
        return actor;
      }
    }
    for (int token = from; token < to; token++) {
      WordHit again = reading.at(token, "subject-again");
      if (again != null && again.to() < to && !isRelative(token)) {
        return earlier.meant(again.to(), sentence);
      }
    }
    return null;
  }

  /** "The rebels, backed by the X army, [took]": who stands before what the commas set off. */
  private @Nullable ActorMention aroundInsertion(int closing, Sentence sentence) {
    if (!reading.document().token(closing).isMark(",")) {
      return null;
    }
    for (int token = closing - 1; token > sentence.from() && token > closing - INSERTION; token--) {
      boolean opens = reading.document().token(token).isMark(",");
      ActorMention subject = opens ? endingAt(token - 1) : null;
      if (subject != null && describes(token + 1) && !isSetApart(subject) && !isOwner(subject)) {
        return subject;
      }
    }
    return null;
  }

  /** A participle, a relative or "including" begins what only describes. */
  private boolean describes(int token) {
    boolean participle =
        reading.document().token(token).isWord()
            && reading.document().token(token).form().endsWith("ed");
    return participle || isRelative(token) || reading.at(token, "prep") != null;
  }

  /** Who stands before "who" or "which". */
  private @Nullable ActorMention antecedent(int relative, Sentence sentence) {
    int before = reading.previous(relative);
    if (before >= 0 && reading.document().token(before).isMark(",")) {
      before = reading.previous(before);
    }
    if (before < 0) {
      return null;
    }
    ActorMention named = endingAt(before);
    if (named != null) {
      return named;
    }
    if (endsWith(before, "subject-again")) {
      return earlier.meant(before, sentence);
    }
    return headOfClause(before, sentence, false);
  }

  /** "The army says it repelled": a pronoun right behind a verb of saying is whoever says so. */
  private @Nullable ActorMention sayer(int last) {
    WordHit again = groups.ending(last, "subject-again");
    int at = again == null || again.from() != last ? -1 : reading.previous(last);
    if (at < 0 || isRelative(last)) {
      return null;
    }
    int saying = reading.at(at, "complement") == null ? at : reading.previous(at);
    boolean said = saying >= 0 && reading.at(saying, "say") != null;
    int speaker = said ? reading.previous(saying) : -1;
    return speaker < 0 ? null : endingAt(speaker);
  }

  /** "After they took X, the rebels …": whom the pronoun means may come behind its clause. */
  private boolean opensSentence(Sentence sentence, WordHit trigger) {
    if (reading.at(sentence.from(), "clause-start") == null) {
      return false;
    }
    for (int token = sentence.from(); token < trigger.from(); token++) {
      if (reading.document().token(token).isMark(",")) {
        return false;
      }
    }
    return true;
  }

  /** "The army's hasty [withdrawal]", "its retreat". */
  private @Nullable ActorMention owner(int last) {
    int at = last;
    for (int step = 0; step < OWNER && at >= 0; step++) {
      ActorMention named = endingAt(at);
      if (named != null && isOwner(named)) {
        return named;
      }
      if (endsWith(at, "own")) {
        return earlier.meant(at, reading.sentenceOf(at));
      }
      at = reading.previous(at);
    }
    return null;
  }

  /** "After capturing X, the army …": the first actor behind the match. */
  private @Nullable ActorMention ahead(Match match, Sentence sentence) {
    boolean comma = false;
    for (int token = match.to() + 1; token < sentence.to(); token++) {
      comma |= reading.document().token(token).isMark(",");
      for (ActorMention actor : actors) {
        if (comma && actor.from() == token) {
          return isSetApart(actor) ? null : actor;
        }
      }
    }
    return null;
  }

  private @Nullable ActorMention endingAt(int token) {
    return actors.stream().filter(actor -> actor.to() == token).findFirst().orElse(null);
  }

  /** Whether a preposition keeps an actor from acting: by, with, against X; not of, from X. */
  private boolean isSetApart(ActorMention actor) {
    int before = reading.previous(actor.from());
    if (before < 0) {
      return false;
    }
    if (reading.at(before, "belongs") != null && ofBystanders(before)) {
      return true;
    }
    WordHit against = groups.ending(before, "against");
    return against != null
        && reading.at(against.from(), "belongs") == null
        && reading.at(against.from(), "clause-start") == null;
  }

  /** "Families of soldiers": whose these are is somewhere else. */
  private boolean ofBystanders(int of) {
    int noun = reading.previous(of);
    return noun >= 0 && reading.at(noun, "bystanders") != null;
  }

  private static boolean isPerson(ActorMention actor) {
    return actor.actor() != null && actor.actor().isPerson();
  }

  private boolean isOwner(ActorMention actor) {
    for (Form form : reading.forms().of(actor.to())) {
      if (reading.pack().ownerSuffix(form.suffix())) {
        return true;
      }
    }
    return false;
  }

  private boolean isRelative(int token) {
    if (reading.at(token, "relative") != null) {
      return true;
    }
    int before = reading.previous(token);
    return before >= 0 && reading.at(token, "complement") != null && endingAt(before) != null;
  }

  private boolean endsWith(int token, String wordClass) {
    return groups.ending(token, wordClass) != null;
  }

  /** Whether what stands before a verb joins it to another: and, a comma, a preposition. */
  private boolean opens(int token) {
    return reading.document().token(token).isMark(",")
        || endsWith(token, "list-and")
        || endsWith(token, "prep");
  }

  /** Whoever says something is not the subject of what is said, but of a loss he admits. */
  private boolean endsSubject(int token, boolean noun) {
    return (!noun && reading.at(token, "say") != null)
        || (reading.at(token, "complement") != null && !isRelative(token))
        || reading.document().token(token).isMark(";")
        || reading.document().token(token).isMark(":");
  }

  private boolean bounds(int token) {
    return reading.at(token, "barrier") != null || reading.at(token, "clause-start") != null;
  }
}
