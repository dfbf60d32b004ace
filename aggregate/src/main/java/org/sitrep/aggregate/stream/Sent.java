package org.sitrep.aggregate.stream;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sitrep.model.CityStatus;
import org.sitrep.model.CityStatus.Evidence;
import org.sitrep.model.ClaimId;
import org.sitrep.model.Ids;
import org.sitrep.model.StatusChange.State;

/**
 * What must be known of the row that was sent last.
 *
 * @param digest of the whole row, to tell whether another one differs
 * @param told the state told with the last change
 * @param evidence the claims the row listed
 */
record Sent(String digest, State told, List<ClaimId> evidence) {
  Sent {
    evidence = List.copyOf(evidence);
  }

  static Sent of(CityStatus row, String digest, State told) {
    return new Sent(digest, told, row.evidence().stream().map(Evidence::claimId).toList());
  }

  static String digest(CityStatus row) {
    return Ids.hash(new String(RowBytes.of(row), StandardCharsets.UTF_8));
  }
}
