package org.sitrep.enrich.claim;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.rule.Rule;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.Side;
import org.sitrep.model.Stance;

/** Claims that tell a taking but not by whom: "the town fell". */
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

  /**
   * Gives the drafts that name nobody the side that takes places in the same article, where one
   * side alone does.
   */
  static List<Draft> withTaker(List<Draft> drafts) {
    List<Side> takers =
        drafts.stream()
            .filter(Agentless::gains)
            .map(draft -> draft.claim().side())
            .distinct()
            .toList();
    return takers.size() != 1
        ? drafts
        : drafts.stream().map(draft -> by(takers.get(0), draft)).toList();
  }

  private static boolean gains(Draft draft) {
    Claim claim = draft.claim();
    boolean kind = claim.kind() == ClaimKind.CAPTURED || claim.kind() == ClaimKind.ENTERED;
    return kind
        && claim.side() != null
        && claim.context() == ClaimContext.CURRENT
        && claim.stance() != Stance.DENIED;
  }

  private static Draft by(@Nullable Side taker, Draft draft) {
    Claim claim = draft.claim();
    Rule.ActorRole role = draft.match().rule().actor();
    boolean fallen = role == Rule.ActorRole.NONE || role == Rule.ActorRole.SPEAKER;
    boolean nobody = claim.side() == null && claim.kind() == ClaimKind.CAPTURED;
    return nobody && fallen && taker != null
        ? new Draft(of(taker, claim), draft.match(), draft.cues(), draft.headline())
        : draft;
  }

  private static Claim of(Side side, Claim claim) {
    return new Claim(
        Claim.idOf(
            claim.articleId(),
            claim.place().id(),
            claim.kind(),
            side.id(),
            claim.stance(),
            claim.quote().start(),
            claim.quote().end()),
        claim.articleId(),
        claim.outlet(),
        claim.language(),
        claim.publishedAt(),
        claim.place(),
        claim.kind(),
        claim.actor(),
        side,
        claim.extent(),
        claim.stance(),
        claim.context(),
        claim.eventTime(),
        claim.origin(),
        claim.quote(),
        claim.textSignature(),
        claim.rule());
  }
}
