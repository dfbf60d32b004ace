package org.sitrep.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One real change of a row: its status, its controller, its extent, or a confidence in another
 * band.
 *
 * @param before the state told with the change before, or null for the first
 * @param cause the claims that are new in it and weigh, the strongest first; where none is, those
 *     that weigh most
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

  /**
   * What a reader calls the state of a place.
   *
   * @param confidence 0 to 1 at the time of the change; null where it was not written
   */
  public record State(
      ControlStatus status,
      @Nullable Side controller,
      Extent extent,
      @Nullable EventTime since,
      @Nullable Double confidence) {}
}
