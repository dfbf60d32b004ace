package org.sitrep.aggregate.stream;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.CityStatus;
import org.sitrep.model.CityStatus.Evidence;
import org.sitrep.model.ClaimId;
import org.sitrep.model.trace.TraceContext;
import org.sitrep.model.wire.TraceHeaders;

/**
 * Which articles moved each place since it was last assessed: of several, the one whose claim
 * weighs most in the new row is its cause, else the one that came last (ADR 23).
 *
 * <p>Only in memory: no row depends on it. After a crash the rows of places that had been put off
 * then name no cause.
 */
final class Causes {
  /** So many claims a place are remembered, the latest. */
  private static final int MOST = 64;

  private final Map<LedgerStore.Place, SequencedMap<ClaimId, TraceContext>> noted = new HashMap<>();

  /** Notes the trace of a claim that was entered, if it has one. */
  void note(LedgerStore.Place place, ClaimId claim, Headers headers) {
    TraceHeaders.read(headers)
        .ifPresent(
            trace -> {
              SequencedMap<ClaimId, TraceContext> here =
                  noted.computeIfAbsent(place, none -> new LinkedHashMap<>());
              here.putLast(claim, trace);
              if (here.size() > MOST) {
                here.pollFirstEntry();
              }
            });
  }

  /**
   * Headers with the trace of the cause, for all rows that follow from the assessment of a place;
   * forgets what was noted of it.
   *
   * @param row null where nothing that was said of it stands
   */
  Headers of(LedgerStore.Place place, @Nullable CityStatus row) {
    Headers headers = new RecordHeaders();
    SequencedMap<ClaimId, TraceContext> here = noted.remove(place);
    if (here != null) {
      TraceContext last = here.lastEntry().getValue();
      TraceHeaders.put(headers, heaviest(here, row).orElse(last));
    }
    return headers;
  }

  private static Optional<TraceContext> heaviest(
      Map<ClaimId, TraceContext> here, @Nullable CityStatus row) {
    return row == null
        ? Optional.empty()
        : row.evidence().stream()
            .map(Evidence::claimId)
            .filter(here::containsKey)
            .findFirst()
            .map(here::get);
  }
}
