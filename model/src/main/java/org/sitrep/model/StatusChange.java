package org.sitrep.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One real change of a row: its status, its controller or its extent.
 *
 * @param before the state left, or null for the first
 * @param cause the claims that weigh most in the new state, the strongest first
 */
public record StatusChange(
    CityStatus.StatusPlace place,
    @Nullable State before,
    State after,
    Instant asOf,
    List<ClaimId> cause) {
  public StatusChange {
    cause = List.copyOf(cause);
  }

  /** What a reader calls the state of a place. */
  public record State(
      ControlStatus status, @Nullable Side controller, Extent extent, @Nullable EventTime since) {}
}
