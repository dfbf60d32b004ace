package org.sitrep.aggregate.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.Claim;
import org.sitrep.model.Extent;
import org.sitrep.model.HistoryEntry;
import org.sitrep.model.Side;
import org.sitrep.model.StatusChange.State;

/** The phases of a place told as changes. */
final class History {
  private History() {}

  static List<HistoryEntry> of(List<Phase> phases, Map<ActorId, Side> sides) {
    List<HistoryEntry> entries = new ArrayList<>();
    State before = null;
    for (Phase phase : phases) {
      State after = state(phase, sides);
      entries.add(entry(before, after, phase));
      before = after;
    }
    return entries;
  }

  private static HistoryEntry entry(@Nullable State before, State after, Phase phase) {
    Event cause = phase.basis().getFirst();
    Instant known =
        cause.reports().stream()
            .map(report -> report.claim().publishedAt())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    List<Claim> claims = cause.all().map(Report::claim).sorted(Statement.FIRST_PRINTED).toList();
    return new HistoryEntry(before, after, known, phase.rule(), claims);
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
