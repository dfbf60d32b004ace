package org.sitrep.bench.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;

/** What really was at one place, from the first instant on. */
public final class Chronicle {
  private final NavigableMap<Instant, TrueState> states = new TreeMap<>();

  Chronicle(Instant start, TrueState first) {
    states.put(start, first);
  }

  void turn(Instant at, TrueState next) {
    states.put(at, next);
  }

  TrueState now() {
    return states.lastEntry().getValue();
  }

  /** The state at an instant; before the first one, the first. */
  public TrueState at(Instant instant) {
    Map.Entry<Instant, TrueState> entry = states.floorEntry(instant);
    return Objects.requireNonNull(entry == null ? states.firstEntry() : entry).getValue();
  }

  /** Every state, with the instant at which it began. */
  public NavigableMap<Instant, TrueState> states() {
    return new TreeMap<>(states);
  }

  /** Whether a side held it at some instant of a stretch of time, its end included. */
  public boolean held(@Nullable ActorId side, Instant from, Instant to) {
    return at(from).isHolder(side)
        || states.subMap(from, true, to, true).values().stream()
            .anyMatch(state -> state.isHolder(side));
  }

  /** Whether it came to a new holder twice within so long before an instant. */
  public boolean flipFlopped(Instant at, Duration within) {
    List<Instant> gained =
        gains().entrySet().stream()
            .map(Map.Entry::getKey)
            .filter(gain -> !gain.isAfter(at))
            .toList();
    int last = gained.size() - 1;
    return last >= 1
        && !gained.get(last).plus(within).isBefore(at)
        && Duration.between(gained.get(last - 1), gained.get(last)).compareTo(within) < 0;
  }

  /** The instants at which it came to a holder other than the one before, with the new one. */
  public NavigableMap<Instant, ActorId> gains() {
    NavigableMap<Instant, ActorId> gains = new TreeMap<>();
    ActorId holder = states.firstEntry().getValue().holder();
    List<Map.Entry<Instant, TrueState>> all = new ArrayList<>(states.entrySet());
    for (Map.Entry<Instant, TrueState> entry : all) {
      TrueState state = entry.getValue();
      if (state.isHolder(state.holder()) && !state.holder().equals(holder)) {
        holder = state.holder();
        gains.put(entry.getKey(), holder);
      }
    }
    return gains;
  }
}
