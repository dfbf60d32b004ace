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
import org.sitrep.enrich.text.InOrder;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.enrich.time.TimeMention;
import org.sitrep.model.ClaimKind;

/**
 * Finds who does what a match says: in its slot, behind the verb, before it, or a clause before.
 */
final class ActorFinder {
  /** How many sentences back whoever is left out may have been named. */
  private static final int REACH = 6;

  private final Reading reading;
  private final InOrder<ActorMention> actors;
  private final OtherSubjects others;
  private final LaterSubjects later;
  private final Concord concord;
  private final FrontSubjects front;

  ActorFinder(Reading reading, InOrder<ActorMention> actors, InOrder<TimeMention> times) {
    this.reading = reading;
    this.actors = actors;
    this.later = new LaterSubjects(reading, actors);
    this.concord = new Concord(reading);
    this.others = new OtherSubjects(reading, actors, times);
    this.front =
        new FrontSubjects(
            reading,
            actors,
            new VerbGroups(reading, times),
            new EarlierActors(reading, actors, later));
  }

  /** The actor, or null; who comes and goes as a person moves no front. */
  @Nullable ActorMention find(Match match) {
    ActorMention found = anybody(match);
    return found != null
            && isPerson(found)
            && match.rule().needsActor()
            && !standsForHis(found, match)
        ? null
        : found;
  }

  /** "Haftar lost X": right beside what one side does to another its leader is that side. */
  private boolean standsForHis(ActorMention leader, Match match) {
    if (match.trigger().is("lose")) {
      return true;
    }
    boolean deed =
        match.rule().kind() == ClaimKind.CAPTURED || match.rule().kind() == ClaimKind.HELD;
    int next = reading.next(leader.to());
    return deed
        && (reading.previous(leader.from()) == match.trigger().to()
            || next == match.trigger().from()
            || (next >= 0 && reading.next(next) == match.trigger().from()));
  }

  /** A leader by name, unless it is his force that is named: X's fighters, the fighters of X. */
  private boolean isPerson(ActorMention mention) {
    return mention.actor() != null
        && mention.actor().isPerson()
        && reading.at(mention.from(), "force-head") == null
        && reading.at(mention.to(), "force-head") == null
        && reading.at(mention.to(), "men") == null;
  }

  /** Whether soldiers act of whom nothing is said: the troops, his men. */
  boolean troopsAct(Match match) {
    return match.rule().actor() == Rule.ActorRole.SUBJECT && others.troops(match);
  }

  /** Whether somebody or something that takes no towns is the subject: fear, a firm, a crowd. */
  boolean somebodyElse(Match match) {
    return match.rule().actor() == Rule.ActorRole.SUBJECT && others.unknown(match);
  }

  /** "POSITIONS the army left": the pronoun of a clause on a bare noun is that noun. */
  boolean goesBackToNoun(Match match, InOrder<PlaceMention> places) {
    return others.bareNounBefore(match.trigger()) || others.describedNoun(match.trigger(), places);
  }

  private @Nullable ActorMention anybody(Match match) {
    Sentence sentence = reading.sentenceOf(match.trigger().from());
    if (match.rule().actor() == Rule.ActorRole.OWNER) {
      ActorMention owner = before(match, sentence);
      return owner == null ? earlier(match, sentence) : owner;
    }
    ActorMention ownerAhead = match.actor() == null ? later.ownerAhead(match, sentence) : null;
    if (ownerAhead != null) {
      return ownerAhead;
    }
    if (match.actor() != null || match.rule().actor() != Rule.ActorRole.SUBJECT) {
      return match.actor();
    }
    if (concord.self(match.trigger())) {
      int verb = match.trigger().from();
      return new ActorMention(verb, verb, null, null, null, true, false, "", List.of());
    }
    ActorMention inside = inside(match.trigger());
    if (inside != null) {
      return inside;
    }
    if (!reading.pack().verbBeforeSubject()) {
      if (isPassive(match.trigger()) && later.agent(match, sentence) != null) {
        return null;
      }
      boolean person = match.rule().needsActor() && others.persons(match, sentence);
      return person ? null : front.of(match);
    }
    ActorMention owner = owner(match.trigger());
    if (owner != null) {
      return owner;
    }
    ActorMention agent = later.agent(match, sentence);
    if (agent != null) {
      return agent;
    }
    if (match.rule().needsActor() && others.personBehind(match)) {
      return null;
    }
    ActorMention behind = later.behind(match);
    if (behind != null) {
      return behind;
    }
    if (others.unknown(match) || (match.rule().needsActor() && others.persons(match, sentence))) {
      return null;
    }
    ActorMention before = before(match, sentence);
    if (before != null) {
      return before;
    }
    ActorMention ahead = later.ahead(match, sentence);
    if (ahead != null) {
      return ahead;
    }
    boolean elliptic =
        (match.trigger().aspect() != Aspect.NOUN && match.trigger().aspect() != Aspect.FIXED)
            || !match.trigger().suffix().isEmpty()
            || led(match, sentence);
    // "Left it": without anybody in the sentence it may be anybody who came and went.
    boolean anybody =
        match.rule().kind() == ClaimKind.WITHDREW
            && match.place().isPronoun()
            && !match.place().isImplied()
            && match.trigger().to() == match.place().from();
    return elliptic && !anybody ? earlier(match, sentence) : null;
  }

  /**
   * "X, which had BEEN surrounded by G": its subject does nothing, and a rule of its own reads it.
   */
  private boolean isPassive(WordHit trigger) {
    int before = reading.previous(trigger.from());
    return trigger.aspect() == Aspect.PAST && before >= 0 && reading.at(before, "be") != null;
  }

  /** Whose deed a verbal noun is: who stands right behind it, whatever stands in front. */
  private @Nullable ActorMention owner(WordHit trigger) {
    int next = reading.next(trigger.to());
    if (trigger.aspect() != Aspect.NOUN || !trigger.suffix().isEmpty() || next < 0) {
      return null;
    }
    ActorMention behind = actors.covering(next);
    return behind != null && behind.from() == next && behind.prefix().isEmpty() ? behind : null;
  }

  /** The one whom the trigger itself names: rebel-held. */
  private @Nullable ActorMention inside(WordHit trigger) {
    for (ActorMention actor : actors.in(reading.sentenceOf(trigger.from()))) {
      if (actor.to() >= trigger.from() && actor.to() <= trigger.to()) {
        return actor;
      }
    }
    return null;
  }

  /**
   * The subject in front of a verb: the nearest actor, but for a clause that is joined to one
   * before it the subject of that one, which stands first.
   */
  private @Nullable ActorMention before(Match match, Sentence sentence) {
    WordHit trigger = match.trigger();
    int start = sentence.from();
    ActorMention described = described(match);
    if (described != null) {
      return described;
    }
    WordHit complement = reading.last("complement", start, trigger.from());
    ActorMention first = null;
    ActorMention nearest = null;
    ActorMention hanging = null;
    for (ActorMention actor : actors.between(start, trigger.from())) {
      boolean inFront = actor.to() < trigger.from();
      boolean owns = ownsWord(trigger) || match.rule().actor() == Rule.ActorRole.OWNER;
      if (inFront && owns && mayAct(match, actor)) {
        hanging = actor;
      }
      if (inFront && !later.hangs(actor) && mayAct(match, actor)) {
        boolean inClause = complement == null || actor.from() > complement.to();
        first = first == null && inClause ? actor : first;
        nearest = actor;
      }
    }
    boolean joined = nearest != null && joins(nearest.to() + 1, trigger);
    ActorMention subject = joined && first != null ? first : nearest;
    return subject == null ? hanging : subject;
  }

  /** "Support for the movement WHICH took": who stands right before the relative acts. */
  private @Nullable ActorMention described(Match match) {
    int at = reading.previous(match.trigger().from());
    while (at >= 0 && (reading.at(at, "had") != null || reading.at(at, "perhaps") != null)) {
      at = reading.previous(at);
    }
    if (at < 0 || reading.at(at, "relative") == null || !reading.pack().verbBeforeSubject()) {
      return null;
    }
    ActorMention actor = actors.covering(Math.max(0, reading.previous(at)));
    return actor != null && actor.to() < at && mayAct(match, actor) ? actor : null;
  }

  /** "In the hands of X after ITS capture of the town": a pronoun may go back to anybody. */
  private static boolean ownsWord(WordHit trigger) {
    return trigger.aspect() == Aspect.NOUN && !trigger.suffix().isEmpty();
  }

  /** "A security SOURCE": who tells of it has not done it. */
  private boolean speaks(ActorMention actor) {
    return reading.first("source-noun", actor.from(), actor.to() + 1) != null
        || reading.first("person-head", actor.from(), actor.to() + 1) != null;
  }

  private boolean mayAct(Match match, ActorMention actor) {
    if (speaks(actor)) {
      return false;
    }
    if (match.rule().actor() == Rule.ActorRole.OWNER) {
      return concord.endsInOwner(match.to(), actor);
    }
    // "Managed to enter IT": that pronoun is the place.
    boolean object =
        match.trigger().aspect() == Aspect.NOUN
            && match.place().isPronoun()
            && match.place().from() == match.trigger().to();
    return object || concord.subject(match.trigger(), actor);
  }

  private boolean joins(int from, WordHit trigger) {
    int before = reading.previous(trigger.from());
    boolean and = before >= from && reading.at(before, "list-and") != null;
    if (and || reading.pack().conjunction(trigger.prefix())) {
      return true;
    }
    for (int token = from; token < trigger.from(); token++) {
      boolean verbWithAnd =
          reading.at(token).stream()
              .anyMatch(
                  hit ->
                      (hit.aspect() == Aspect.PAST || hit.aspect() == Aspect.PRESENT)
                          && reading.pack().conjunction(hit.prefix()));
      if (verbWithAnd) {
        return true;
      }
    }
    return false;
  }

  /** Whether a finite verb leads the verbal noun: "[they] managed to take". */
  private boolean led(Match match, Sentence sentence) {
    WordHit light = reading.last("light", sentence.from(), match.trigger().from());
    return light != null;
  }

  /** The first actor of the line before, for a clause that leaves its actor out. */
  private @Nullable ActorMention earlier(Match match, Sentence sentence) {
    List<Sentence> sentences = reading.document().sentences();
    int line = -1;
    ActorMention best = null;
    for (int index = sentence.index() - 1;
        index >= Math.max(0, sentence.index() - REACH);
        index--) {
      Sentence previous = sentences.get(index);
      if (best != null && previous.line() != line) {
        break;
      }
      line = previous.line();
      for (ActorMention actor : actors.in(previous)) {
        boolean person = actor.actor() != null && actor.actor().isPerson();
        if (!later.hangs(actor) && !person && mayAct(match, actor)) {
          best = actor;
          break;
        }
      }
    }
    return best;
  }
}
