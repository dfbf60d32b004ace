package org.sitrep.aggregate.core;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.CityStatus;
import org.sitrep.model.CityStatus.Evidence;
import org.sitrep.model.ClaimId;
import org.sitrep.model.StatusChange;
import org.sitrep.model.StatusChange.State;

/** What of two rows of one place, told one after the other, a reader calls a change. */
public final class Changes {
  private static final int MOST_CAUSES = 5;

  private static final List<Weights> BANDS =
      List.of(Weights.BAND_PROBABLE, Weights.BAND_LIKELY, Weights.BAND_FIRM);

  private Changes() {}

  /** What a reader calls the state of a row. */
  public static State state(CityStatus row) {
    return new State(row.status(), row.controller(), row.extent(), row.since(), row.confidence());
  }

  /**
   * Whether the row differs from the state told last in status, controller or extent, or its
   * confidence lies in another band, by more than a margin, so that it does not flicker at an edge.
   */
  public static boolean isChange(@Nullable State told, CityStatus row) {
    return told == null
        || told.status() != row.status()
        || told.extent() != row.extent()
        || !Objects.equals(id(told), id(state(row)))
        || crosses(Objects.requireNonNullElse(told.confidence(), 0.0), row.confidence());
  }

  private static boolean crosses(double told, double now) {
    double margin = Weights.BAND_MARGIN.value();
    return BANDS.stream()
        .mapToDouble(Weights::value)
        .anyMatch(edge -> told < edge ? now >= edge + margin : now < edge - margin);
  }

  private static @Nullable ActorId id(State state) {
    return state.controller() == null ? null : state.controller().id();
  }

  /**
   * The change to a row.
   *
   * @param told the state told last, null where none was
   * @param known the evidence of the row before
   */
  public static StatusChange of(@Nullable State told, Set<ClaimId> known, CityStatus row) {
    return new StatusChange(row.place(), told, state(row), row.asOf(), cause(known, row));
  }

  /** What was not known before and weighs; where nothing new does, what weighs most. */
  private static List<ClaimId> cause(Set<ClaimId> known, CityStatus row) {
    List<ClaimId> fresh =
        row.evidence().stream()
            .filter(evidence -> evidence.weight() != 0)
            .map(Evidence::claimId)
            .filter(id -> !known.contains(id))
            .limit(MOST_CAUSES)
            .toList();
    return fresh.isEmpty()
        ? row.evidence().stream()
            .filter(evidence -> evidence.weight() > 0)
            .limit(MOST_CAUSES)
            .map(Evidence::claimId)
            .toList()
        : fresh;
  }
}
