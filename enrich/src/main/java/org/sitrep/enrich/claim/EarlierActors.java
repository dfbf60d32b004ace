package org.sitrep.enrich.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.Role;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.enrich.text.Sentence;

/** Finds the actor that a clause without one, or with "they", goes back to. */
final class EarlierActors {
  /** How many sentences back an actor may have been named. */
  private static final int REACH = 3;

  /** How many tokens back "the group" may have been named. */
  private static final int IRREGULAR = 200;

  /** As many words as stand for a group have at most. */
  private static final int LONGEST = 3;

  private final Reading reading;
  private final InOrder<ActorMention> actors;
  private final LaterSubjects later;
  private final Items items;

  EarlierActors(Reading reading, InOrder<ActorMention> actors, LaterSubjects later) {
    this.reading = reading;
    this.actors = actors;
    this.later = later;
    this.items = new Items(reading.document());
  }

  /** Who a word such as "they" stands for: the subject in front of it, else of a line before. */
  @Nullable ActorMention meant(int word, Sentence sentence) {
    if (irregular(word)) {
      return lastIrregular(word, sentence);
    }
    for (ActorMention actor : actors) {
      if (actor.from() >= sentence.from() && actor.to() < word && acts(actor)) {
        return actor;
      }
    }
    return before(sentence);
  }

  /** The first actor of the line before, for a clause that leaves its actor out. */
  @Nullable ActorMention before(Sentence sentence) {
    List<Sentence> sentences = reading.document().sentences();
    int first = Math.max(items.start(sentence), sentence.index() - REACH);
    int line = -1;
    ActorMention best = null;
    for (int index = sentence.index() - 1; index >= first; index--) {
      Sentence previous = sentences.get(index);
      if (best != null && previous.line() != line) {
        break;
      }
      line = previous.line();
      for (ActorMention actor : actors) {
        if (actor.from() >= previous.from() && actor.to() < previous.to() && acts(actor)) {
          best = actor;
          break;
        }
      }
    }
    return best;
  }

  private boolean irregular(int last) {
    int first = Math.max(0, last - LONGEST);
    for (int token = first; token <= last; token++) {
      WordHit group = reading.at(token, "group-again");
      if (group != null && group.to() == last) {
        return true;
      }
    }
    return false;
  }

  /** "The group" is the last one named that is no state's army. */
  private @Nullable ActorMention lastIrregular(int word, Sentence sentence) {
    int item = reading.document().sentences().get(items.start(sentence)).from();
    int from = Math.max(item, word - IRREGULAR);
    ActorMention last = null;
    for (ActorMention actor : actors.between(from, word)) {
      boolean named = !actor.own() && !actor.self() && actor.to() < word;
      last = named && !isRegular(actor) ? actor : last;
    }
    return last;
  }

  /** Whether it is a state's: its army, its offices. */
  static boolean isRegular(ActorMention actor) {
    if (actor.actor() != null) {
      return switch (actor.actor().kind()) {
        case "ARMY", "MINISTRY", "GOVERNMENT", "POLICE", "OPERATIONS_ROOM", "PERSON" -> true;
        default -> false;
      };
    }
    return actor.role() == Role.GOVERNMENT || actor.role() == Role.ARMY;
  }

  private boolean acts(ActorMention actor) {
    return !later.hangs(actor) && (actor.actor() == null || !actor.actor().isPerson());
  }
}
