package org.sitrep.monitor;

import org.jspecify.annotations.Nullable;
import org.sitrep.model.CityStatus.Evidence;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.Origin;
import org.sitrep.model.Quote;
import org.sitrep.model.Side;
import org.sitrep.model.Stance;

/** Who says what, and where it stands, in one line. */
record Saying(
    Origin origin, String outlet, Stance stance, ClaimKind kind, @Nullable Side side, Quote quote) {
  static Saying of(Claim claim) {
    return new Saying(
        claim.origin(), claim.outlet(), claim.stance(), claim.kind(), claim.side(), claim.quote());
  }

  static Saying of(Evidence claim) {
    return new Saying(
        claim.origin(), claim.outlet(), claim.stance(), claim.kind(), claim.side(), claim.quote());
  }

  String words() {
    return Names.isolated(origin.name())
        + " ("
        + origin.kind()
        + ") in "
        + Names.isolated(outlet)
        + ", "
        + stance
        + " "
        + kind
        + (side == null ? "" : " " + Names.of(side))
        + ": "
        + Names.isolated(quote.exact());
  }
}
