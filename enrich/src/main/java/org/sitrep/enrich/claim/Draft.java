package org.sitrep.enrich.claim;

import org.sitrep.enrich.rule.Match;
import org.sitrep.model.Claim;

/**
 * A claim before repeats are joined, with what led to it.
 *
 * @param headline whether it stands in the headline
 */
record Draft(Claim claim, Match match, Cues cues, boolean headline) {
  /** The same draft with whoever another claim says gains ground. */
  Draft takenBy(Claim taker) {
    var side = taker.side();
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
            taker.actor(),
            side,
            claim.extent(),
            claim.stance(),
            claim.context(),
            claim.eventTime(),
            claim.origin(),
            claim.quote(),
            claim.textSignature(),
            claim.rule());
    return new Draft(named, match, cues, headline);
  }
}
