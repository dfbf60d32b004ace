package org.sitrep.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.StatusChange.State;

/**
 * One change of a place's state along event time, as all that is known now tells it.
 *
 * @param before the state left, or null for the first
 * @param known when it was first published
 * @param rule the rule that decided, in words
 * @param causes the claims on the event that began it, for and against, in the order of publication
 */
public record HistoryEntry(
    @Nullable State before, State after, Instant known, String rule, List<Claim> causes) {
  public HistoryEntry {
    causes = List.copyOf(causes);
  }
}
