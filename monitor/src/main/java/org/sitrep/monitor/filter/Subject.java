package org.sitrep.monitor.filter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.CityStatus;
import org.sitrep.model.StatusChange;

/**
 * What a filter is held against.
 *
 * @param row its evidence is not looked at
 * @param population inhabitants; null where not known
 * @param changedAt as of when the row last changed; null where not known
 */
public record Subject(CityStatus row, @Nullable Long population, @Nullable Instant changedAt) {
  /** The same place in a state that was told as a change. */
  public Subject in(StatusChange.State state, @Nullable Instant changed) {
    Double confidence = state.confidence();
    return new Subject(
        new CityStatus(
            row.place(),
            state.status(),
            state.controller(),
            state.extent(),
            row.inherited(),
            state.since(),
            row.previous(),
            confidence == null ? row.confidence() : confidence,
            row.asOf(),
            row.counts(),
            row.evidence(),
            row.because(),
            row.revision()),
        population,
        changed);
  }
}
