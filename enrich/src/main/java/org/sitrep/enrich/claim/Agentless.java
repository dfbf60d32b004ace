package org.sitrep.enrich.claim;

import java.util.Objects;
import java.util.stream.Stream;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.rule.Rule;

/** Tells which matches that name nobody tell something all the same: "the town fell". */
final class Agentless {
  /** How far in front of a verbal noun the verb stands that tells it, in tokens. */
  private static final int LEAD = 8;

  private final Reading reading;

  Agentless(Reading reading) {
    this.reading = reading;
  }

  /**
   * Whether a match tells something by itself though nobody is known who did it. A finite verb in
   * the active has a subject, and nothing is known where it cannot be told; a verbal noun that no
   * verb leads only refers to what is told elsewhere: "since the fall of the town".
   */
  boolean tells(Match match) {
    Aspect aspect = match.trigger().aspect();
    boolean active = aspect == Aspect.PAST || aspect == Aspect.PRESENT;
    if (active && match.rule().actor() == Rule.ActorRole.SUBJECT) {
      return false;
    }
    boolean owned = aspect == Aspect.NOUN && !match.trigger().suffix().isEmpty();
    if (owned) {
      return false;
    }
    return aspect != Aspect.NOUN || !reading.pack().verbBeforeSubject() || led(match.trigger());
  }

  private boolean led(WordHit noun) {
    int start = reading.sentenceOf(noun.from()).from();
    int before = reading.previous(noun.from());
    if (before >= start && reading.at(before, "time-of") != null) {
      return false;
    }
    int from = Math.max(start, noun.from() - LEAD);
    return Stream.of("say", "light", "denial", "rumour")
        .map(lead -> reading.last(lead, from, noun.from()))
        .filter(Objects::nonNull)
        .anyMatch(lead -> reading.last("complement", lead.to() + 1, noun.from()) == null);
  }
}
