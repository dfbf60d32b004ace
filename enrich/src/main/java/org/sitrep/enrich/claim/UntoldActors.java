package org.sitrep.enrich.claim;

import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.rule.Rule;
import org.sitrep.model.ClaimKind;

/**
 * Tells where the side of who acted may be told by the rest of the article though its sentence does
 * not tell it: soldiers, or nobody, and not somebody who is no party.
 */
final class UntoldActors {
  /** How near to a verb its subject stands, in tokens. */
  private static final int NEAR = 4;

  private final Reading reading;
  private final ActorFinder finder;
  private final Agentless agentless;

  UntoldActors(Reading reading, ActorFinder finder, Agentless agentless) {
    this.reading = reading;
    this.finder = finder;
    this.agentless = agentless;
  }

  /** Whether it may. */
  boolean mayBeTold(Match match, PlaceMention member, @Nullable ActorMention mention) {
    ClaimKind kind = match.rule().kind();
    boolean fleeting = kind == ClaimKind.ENTERED || kind == ClaimKind.APPROACHED;
    boolean soldiers = (mention != null && !mention.self()) || finder.troopsAct(match);
    if ((fleeting && !soldiers)
        || match.rule().actor() == Rule.ActorRole.SPEAKER
        || member.isPronoun()
        || (mention != null && isSomebodys(mention))
        || townspeople(match)) {
      return false;
    }
    Aspect aspect = match.trigger().aspect();
    if (aspect == Aspect.NOUN) {
      return deed(match, kind, mention);
    }
    boolean finite = aspect == Aspect.PAST || aspect == Aspect.PRESENT;
    boolean active = finite && match.rule().actor() == Rule.ActorRole.SUBJECT;
    return !active || mention != null || finder.troopsAct(match);
  }

  /** "His men": whose they are, the article says or it does not; no other side tells it. */
  boolean isSomebodys(ActorMention mention) {
    return mention.own() && reading.at(mention.from(), "force-own") != null;
  }

  /** "Dozens of FAMILIES left X". */
  private boolean townspeople(Match match) {
    int verb = match.trigger().from();
    int start = Math.max(reading.sentenceOf(verb).from(), verb - NEAR);
    int end = Math.max(verb, match.place().from());
    return reading.first("townspeople", start, end) != null;
  }

  /** "The withdrawal from X" was somebody's; "the fall of X would …" may never have been. */
  private boolean deed(Match match, ClaimKind kind, @Nullable ActorMention mention) {
    WordHit noun = match.trigger();
    if (!noun.suffix().isEmpty() || (kind == ClaimKind.CAPTURED && !agentless.tells(match))) {
      return false;
    }
    int next = reading.next(noun.to());
    return mention != null
        || next < 0
        || next >= match.place().from()
        || reading.at(next, "prep") != null
        || reading.at(next, "force-head") != null;
  }
}
