package org.sitrep.enrich.claim;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.model.ClaimKind;

/** Finds actors that stand behind the word a match turns on. */
final class LaterSubjects {
  private final Reading reading;
  private final InOrder<ActorMention> actors;

  LaterSubjects(Reading reading, InOrder<ActorMention> actors) {
    this.reading = reading;
    this.actors = actors;
  }

  /** The subject behind the verb, or right behind the place: "entered the city [the forces]". */
  @Nullable ActorMention behind(Match match) {
    WordHit trigger = match.trigger();
    PlaceMention place = match.place();
    // "Impose [on it] THE FORCES a siege": a pronoun comes before the subject.
    int end = place.isPronoun() ? match.to() : place.from();
    Sentence sentence = reading.sentenceOf(trigger.from());
    for (ActorMention actor : actors.between(trigger.to() + 1, sentence.to())) {
      boolean between = actor.from() > trigger.to() && actor.to() < Math.max(end, trigger.to() + 1);
      if (between && !hangs(actor) && !attacks(actor, match)) {
        return actor;
      }
      boolean last =
          actor.from() > match.to() && actor.prefix().isEmpty() && rightBehind(match.to(), actor);
      if (last && !hangs(actor)) {
        return actor;
      }
    }
    return null;
  }

  /** "Reached its eastern edges [the forces]": what describes the place may stand between. */
  private boolean rightBehind(int last, ActorMention actor) {
    int before = reading.previous(actor.from());
    boolean described = before > last && reading.at(before, "part-described") != null;
    return before == last || (described && reading.previous(before) == last);
  }

  /** "Repelled an attack of X", "took the last pockets of X": X is not who did it. */
  private boolean attacks(ActorMention actor, Match match) {
    int from = match.trigger().to() + 1;
    return Stream.of("attack-noun", "stronghold", "last-hold")
        .anyMatch(owned -> reading.first(owned, from, actor.from()) != null);
  }

  /** "After its capture of the town, X …": the pronoun points ahead to the subject. */
  @Nullable ActorMention ahead(Match match, Sentence sentence) {
    int before = reading.previous(match.trigger().from());
    boolean after =
        (before >= 0 && reading.at(before, "after") != null) || opensWith(match, sentence);
    boolean bare = match.trigger().suffix().isEmpty();
    boolean taking =
        match.trigger().aspect() == Aspect.NOUN && match.rule().kind() == ClaimKind.CAPTURED;
    if (!after || (bare && !taking)) {
      return null;
    }
    for (ActorMention actor : actors.between(match.to() + 1, sentence.to())) {
      if (!hangs(actor)) {
        return actor;
      }
    }
    return null;
  }

  /** "Following ITS capture of X, G …": whose it is comes only then. */
  @Nullable ActorMention ownerAhead(Match match, Sentence sentence) {
    int before = reading.previous(match.trigger().from());
    boolean owned = before >= sentence.from() && reading.at(before, "own") != null;
    if (!owned || !actors.between(sentence.from(), before).isEmpty()) {
      return null;
    }
    for (ActorMention actor : actors.between(match.to() + 1, sentence.to())) {
      if (!hangs(actor)) {
        return actor;
      }
    }
    return null;
  }

  /** "WITH its entry into the town X has …": the sentence opens with the deed. */
  private boolean opensWith(Match match, Sentence sentence) {
    boolean hangs = !reading.pack().prepositionOf(match.trigger().prefix()).isEmpty();
    return hangs && match.trigger().from() - sentence.from() <= 1;
  }

  /** "By X", "at the hands of X" behind the match, before the next clause. */
  @Nullable ActorMention agent(Match match, Sentence sentence) {
    for (int token = match.trigger().to() + 1; token < sentence.to(); token++) {
      WordHit by = reading.at(token, "agent");
      if (by != null) {
        return actorAt(reading.next(by.to()));
      }
      boolean clause =
          reading.at(token).stream()
              .anyMatch(
                  hit ->
                      hit.is("barrier")
                          || hit.is("relative")
                          || hit.is("besieged")
                          || hit.is("held-by")
                          || (hit.aspect() == Aspect.PAST && hit.from() > match.to()));
      if (clause) {
        return null;
      }
    }
    return null;
  }

  private @Nullable ActorMention actorAt(int token) {
    ActorMention actor = actors.covering(token);
    return actor != null && actor.from() == token ? actor : null;
  }

  /** Whether a preposition makes an actor something else than the one who acts. */
  boolean hangs(ActorMention actor) {
    if (!actor.prefix().isEmpty() && !reading.pack().conjunction(actor.prefix())) {
      return true;
    }
    int before = reading.previous(actor.from());
    if (before < 0) {
      return false;
    }
    // "The headquarters of X" is a place.
    WordHit facility = reading.atFamily(before, "facility");
    if (facility != null && facility.suffix().isEmpty() && reading.pack().verbBeforeSubject()) {
      return true;
    }
    for (int token = before; token >= Math.max(0, before - 1); token--) {
      WordHit hit = reading.at(token, "against");
      if (hit != null && hit.to() == before && hit.suffix().isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
