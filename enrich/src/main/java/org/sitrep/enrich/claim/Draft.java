package org.sitrep.enrich.claim;

import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.rule.Match;
import org.sitrep.model.ActorRef;
import org.sitrep.model.Claim;
import org.sitrep.model.Side;

/**
 * A claim before repeats are joined, with what led to it.
 *
 * @param headline whether it stands in the headline
 * @param open whether somebody acted whose side only the rest of the article can tell
 */
record Draft(Claim claim, Match match, Cues cues, boolean headline, boolean open) {
  /** The same draft with an account of why the looser reading has it. */
  Draft weighed(String account) {
    return new Draft(claim, match.weighed(account), cues, headline, open);
  }

  /** The same draft with whoever another claim says gains ground. */
  Draft takenBy(Claim taker) {
    return by(taker.actor(), taker.side());
  }

  /** The same draft with who acted. */
  Draft by(@Nullable ActorRef actor, @Nullable Side side) {
    Claim named =
        new Claim(
            Claim.idOf(
                claim.articleId(),
                claim.place().id(),
                claim.kind(),
                side == null ? null : side.id(),
                claim.stance(),
                claim.quote().start(),
                claim.quote().end()),
            claim.articleId(),
            claim.outlet(),
            claim.language(),
            claim.publishedAt(),
            claim.place(),
            claim.kind(),
            actor,
            side,
            claim.extent(),
            claim.stance(),
            claim.context(),
            claim.eventTime(),
            claim.origin(),
            claim.quote(),
            claim.textSignature(),
            claim.rule());
    return new Draft(named, match, cues, headline, false);
  }
}
