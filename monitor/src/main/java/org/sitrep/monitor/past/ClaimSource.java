package org.sitrep.monitor.past;

import java.util.List;
import java.util.function.Consumer;
import org.sitrep.model.Claim;
import org.sitrep.model.PlaceId;

/** Where the claims can be read that are kept. */
public interface ClaimSource {
  /**
   * Those on one place.
   *
   * @throws NotNow while they cannot be read
   */
  List<Claim> of(PlaceId place);

  /**
   * Hands on all of them, one after the other.
   *
   * @throws NotNow while they cannot be read
   */
  void each(Consumer<Claim> claim);
}
