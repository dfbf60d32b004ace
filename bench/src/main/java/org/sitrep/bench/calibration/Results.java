package org.sitrep.bench.calibration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sitrep.bench.simulator.Regime;
import org.sitrep.bench.simulator.Regimes;
import org.sitrep.bench.simulator.SimulatedWar;

/** What every way of making a table came to in every regime. */
final class Results {
  private final List<Judge> judges;
  private final Map<String, Map<String, Tally>> tallies = new LinkedHashMap<>();

  private Results(List<Judge> judges) {
    this.judges = judges;
  }

  /**
   * Tries every judge on the same wars of every regime.
   *
   * @param first the first seed
   * @param step how often the tables are looked at
   */
  static Results of(List<Judge> judges, long first, int seeds, Duration step) {
    Results results = new Results(judges);
    for (Regime regime : Regimes.all()) {
      Map<String, Tally> ofRegime = new LinkedHashMap<>();
      for (long seed = first; seed < first + seeds; seed++) {
        SimulatedWar war = SimulatedWar.of(regime, seed);
        for (Judge judge : judges) {
          ofRegime
              .computeIfAbsent(judge.name(), ignored -> new Tally())
              .add(Trial.of(war, judge, step));
        }
      }
      results.tallies.put(regime.name(), ofRegime);
    }
    return results;
  }

  List<String> regimes() {
    return List.copyOf(tallies.keySet());
  }

  List<String> judges() {
    return judges.stream().map(Judge::name).toList();
  }

  Tally tally(String regime, String judge) {
    return Objects.requireNonNull(Objects.requireNonNull(tallies.get(regime)).get(judge));
  }

  /** All regimes together. */
  Tally tally(String judge) {
    Tally all = new Tally();
    regimes().forEach(regime -> all.add(tally(regime, judge)));
    return all;
  }

  /** Of each baseline the setting that is right most often in these wars, all regimes together. */
  List<Judge> best() {
    List<Judge> best = new ArrayList<>();
    for (PlainVote.Rule rule : PlainVote.Rule.values()) {
      judges.stream()
          .filter(judge -> judge instanceof PlainVote baseline && baseline.rule() == rule)
          .max(Comparator.comparingDouble(judge -> tally(judge.name()).right()))
          .ifPresent(best::add);
    }
    return best;
  }
}
