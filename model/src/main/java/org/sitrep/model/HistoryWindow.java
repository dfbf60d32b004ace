package org.sitrep.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One tumbling window of event time of a place.
 *
 * @param from its first instant; windows begin at multiples of their length since 1970, UTC
 * @param to its end, not part of it
 * @param status the state at its end, as far as is known now
 * @param confidence 0 to 1, in that state, at its end
 * @param forCount origins and parties that speak for that state
 * @param against origins and parties that speak against it
 * @param statements how many distinct statements tell of something in it
 */
public record HistoryWindow(
    Instant from,
    Instant to,
    ControlStatus status,
    @Nullable Side controller,
    double confidence,
    @JsonProperty("for") int forCount,
    int against,
    int statements) {}
