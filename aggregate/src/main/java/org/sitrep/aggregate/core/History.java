package org.sitrep.aggregate.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.CityStatus.StatusPlace;
import org.sitrep.model.Extent;
import org.sitrep.model.Side;
import org.sitrep.model.StatusChange;
import org.sitrep.model.StatusChange.State;

/** The phases of a place told as changes. */
final class History {
  private History() {}

  static List<StatusChange> of(List<Phase> phases, StatusPlace place, Map<ActorId, Side> sides) {
    List<StatusChange> changes = new ArrayList<>();
    State before = null;
    for (Phase phase : phases) {
      State after = state(phase, sides);
      changes.add(change(place, before, after, phase.basis().getFirst()));
      before = after;
    }
    return changes;
  }

  private static StatusChange change(
      StatusPlace place, @Nullable State before, State after, Event cause) {
    Instant told =
        cause.reports().stream()
            .map(report -> report.claim().publishedAt())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return new StatusChange(
        place,
        before,
        after,
        told,
        cause.all().map(report -> report.claim().id()).sorted().toList());
  }

  private static State state(Phase phase, Map<ActorId, Side> sides) {
    ActorId controller = phase.controller();
    return new State(
        phase.status(),
        controller == null ? null : sides.get(controller),
        phase.whole() ? Extent.FULL : Extent.PARTIAL,
        phase.begun(),
        null);
  }
}
