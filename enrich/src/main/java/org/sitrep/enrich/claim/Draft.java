package org.sitrep.enrich.claim;

import org.sitrep.enrich.rule.Match;
import org.sitrep.model.Claim;

/**
 * A claim before repeats are joined, with what led to it.
 *
 * @param headline whether it stands in the headline
 */
record Draft(Claim claim, Match match, Cues cues, boolean headline) {}
