package org.sitrep.aggregate.core;

import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;

/** Whether a report came when the horizon had passed its event: a matter of the claim alone. */
final class Lateness {
  private Lateness() {}

  static boolean isLate(Claim claim) {
    return claim.context() == ClaimContext.CURRENT
        && claim.publishedAt().isAfter(claim.eventTime().to().plus(Weights.HORIZON_HOURS.hours()));
  }
}
