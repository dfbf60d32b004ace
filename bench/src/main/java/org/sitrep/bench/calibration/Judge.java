package org.sitrep.bench.calibration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sitrep.model.Claim;
import org.sitrep.model.PlaceId;

/** One way to make a table of claims. */
interface Judge {
  /** How it is called in the tables. */
  String name();

  /**
   * The table.
   *
   * @param known the claims published until the instant, in that order
   */
  Map<PlaceId, Shown> table(List<Claim> known, Instant at);
}
