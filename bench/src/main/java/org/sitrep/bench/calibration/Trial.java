package org.sitrep.bench.calibration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.bench.simulator.Chronicle;
import org.sitrep.bench.simulator.SimulatedWar;
import org.sitrep.model.ActorId;
import org.sitrep.model.Claim;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.PlaceId;

/** One war shown by one way of making a table, looked at every few hours. */
final class Trial {
  private static final Duration DAY = Duration.ofDays(1);

  private static final Shown UNSAID = new Shown(ControlStatus.UNKNOWN, null, 0);

  /** How long a gain must last to count as one that should have been shown. */
  private static final Duration LASTING = Duration.ofHours(12);

  private final SimulatedWar war;
  private final Judge judge;
  private final Duration step;
  private final Tally tally = new Tally();
  private final Map<PlaceId, List<Map.Entry<Instant, Shown>>> seen = new HashMap<>();

  private Trial(SimulatedWar war, Judge judge, Duration step) {
    this.war = war;
    this.judge = judge;
    this.step = step;
  }

  /**
   * Runs it.
   *
   * @param step how often the table is looked at
   */
  static Tally of(SimulatedWar war, Judge judge, Duration step) {
    Trial trial = new Trial(war, judge, step);
    trial.look();
    trial.seen.forEach(trial::flips);
    war.truth().forEach(trial::gains);
    return trial.tally;
  }

  private void look() {
    int known = 0;
    for (Instant at = war.start().plus(step); !at.isAfter(last()); at = at.plus(step)) {
      while (known < war.claims().size() && !war.claims().get(known).publishedAt().isAfter(at)) {
        known++;
      }
      score(war.claims().subList(0, known), at);
    }
  }

  /** The last look: a day before the end, so that the next day is known. */
  private Instant last() {
    return war.end().minus(DAY);
  }

  private void score(List<Claim> known, Instant at) {
    Map<PlaceId, Shown> table = judge.table(known, at);
    Set<PlaceId> named =
        known.stream().map(claim -> claim.place().id()).collect(Collectors.toSet());
    war.truth()
        .forEach(
            (place, truth) -> {
              if (named.contains(place)) {
                score(place, truth, table.getOrDefault(place, UNSAID), at);
              }
            });
  }

  private void score(PlaceId place, Chronicle truth, Shown shown, Instant at) {
    tally.row(shown, Truth.holds(shown, truth, at), Truth.named(shown, truth, at));
    tally.forecast(shown, Truth.holds(shown, truth, at.plus(DAY)));
    seen.computeIfAbsent(place, ignored -> new ArrayList<>()).add(Map.entry(at, shown));
  }

  /** A new master shown who was none within the last day is a false flip. */
  private void flips(PlaceId place, List<Map.Entry<Instant, Shown>> looks) {
    Chronicle truth = Objects.requireNonNull(war.truth().get(place));
    @Nullable ActorId before = null;
    for (Map.Entry<Instant, Shown> look : looks) {
      ActorId master = look.getValue().master();
      if (master != null && !master.equals(before)) {
        tally.flip(truth.held(master, look.getKey().minus(DAY), look.getKey()));
        before = master;
      }
    }
  }

  private void gains(PlaceId place, Chronicle truth) {
    List<Map.Entry<Instant, ActorId>> gains = List.copyOf(truth.gains().entrySet());
    for (int index = 0; index < gains.size(); index++) {
      Instant gained = gains.get(index).getKey();
      Instant until = index + 1 < gains.size() ? gains.get(index + 1).getKey() : last();
      boolean counts = !gained.plus(LASTING).isAfter(until) && seen.containsKey(place);
      if (counts) {
        detect(place, gains.get(index).getValue(), gained, until);
      }
    }
  }

  private void detect(PlaceId place, ActorId holder, Instant gained, Instant until) {
    seen.getOrDefault(place, List.of()).stream()
        .filter(look -> !look.getKey().isBefore(gained) && !look.getKey().isAfter(until))
        .filter(look -> holder.equals(look.getValue().master()))
        .findFirst()
        .ifPresentOrElse(
            look -> tally.detected(Duration.between(gained, look.getKey())), tally::missed);
  }
}
