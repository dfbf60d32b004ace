package org.sitrep.bench.simulator;

import java.util.List;
import org.sitrep.bench.simulator.Regime.Fighting;
import org.sitrep.bench.simulator.Regime.Parties;
import org.sitrep.bench.simulator.Regime.Press;
import org.sitrep.bench.simulator.Regime.Reading;
import org.sitrep.bench.simulator.Regime.Telling;

/** The kinds of conflict that are simulated. */
public final class Regimes {
  /** About what reading lost and mistook on unseen annotated articles (docs/evaluation.md). */
  private static final Reading AS_MEASURED =
      new Reading(0.4, 0.06, 0.05, 0.05, 0.05, 0.04, 0.12, 0.08);

  private static final Telling PROMPT = new Telling(0.8, 1.2, 0.2, 0.2, 0.3, 0.03, 0.03);

  private static final Press USUAL =
      new Press(
          3, 2, 14, 0.4, 0.45, 0.4, 0.1, 0.1, 4, 0.12, 0.08, 0.6, 0.03, 0.006, 0.6, 0.06, 0.03,
          0.15, 0.2);

  private static final Parties BIASED =
      new Parties(0.85, 0.15, 5, 0.05, 0.5, 0.15, 0.35, 14, 0.25, 0.1);

  private Regimes() {}

  /** All of them; each is tried with many seeds. */
  public static List<Regime> all() {
    return List.of(
        offensive(), staticFront(), siegeWar(), rumours(), oneSided(), sparse(), flipFlops());
  }

  private static Regime offensive() {
    return regime(
        "fast offensive",
        new Fighting(14, 3, 5, 2, 0.45, 0.15, 0.45, 0.05, 0.2, 10, 72, 6, 0.75, 0.12, 8),
        USUAL,
        BIASED,
        PROMPT);
  }

  private static Regime staticFront() {
    return regime(
        "static front",
        new Fighting(21, 3, 5, 2, 0.06, 0.5, 0.1, 0.1, 0.05, 48, 160, 12, 0.35, 0.15, 12),
        USUAL,
        BIASED,
        PROMPT);
  }

  private static Regime siegeWar() {
    return regime(
        "siege war",
        new Fighting(28, 2, 6, 3, 0.12, 0.3, 0.05, 0.5, 0.1, 60, 150, 12, 0.5, 0.1, 14),
        USUAL,
        BIASED,
        PROMPT);
  }

  private static Regime rumours() {
    return regime(
        "rumour-heavy",
        new Fighting(16, 3, 4, 3, 0.15, 0.3, 0.3, 0.1, 0.1, 24, 96, 8, 0.5, 0.2, 8),
        new Press(
            2, 1, 20, 0.4, 0.35, 0.3, 0.08, 0.12, 5, 0.2, 0.12, 0.4, 0.05, 0.012, 0.5, 0.4, 0.06,
            0.25, 0.2),
        new Parties(0.9, 0.25, 8, 0.1, 0.6, 0.2, 0.3, 18, 0.3, 0.15),
        PROMPT);
  }

  private static Regime oneSided() {
    return regime(
        "one-sided media",
        new Fighting(16, 3, 4, 2, 0.15, 0.3, 0.3, 0.1, 0.1, 24, 96, 8, 0.5, 0.15, 10),
        new Press(
            2, 1, 16, 0.5, 0.3, 0.25, 0.06, 0.08, 4, 0.15, 0.08, 0.4, 0.03, 0.006, 0.5, 0.08, 0.03,
            0.1, 0.2),
        new Parties(0.9, 0.2, 8, 0.12, 0.6, 0.25, 0.25, 24, 0.5, 0.4),
        PROMPT);
  }

  private static Regime sparse() {
    return regime(
        "sparse reporting",
        new Fighting(24, 3, 5, 3, 0.1, 0.3, 0.25, 0.15, 0.1, 30, 120, 12, 0.5, 0.15, 10),
        new Press(
            1, 1, 5, 0.3, 0.3, 0.25, 0.06, 0.08, 1.5, 0.1, 0.08, 0.12, 0.02, 0.003, 0.5, 0.04, 0.03,
            0.1, 0.1),
        BIASED,
        new Telling(3, 1.5, 0.1, 0.15, 0.3, 0.08, 0.04));
  }

  private static Regime flipFlops() {
    return regime(
        "flip-flops",
        new Fighting(16, 2, 6, 2, 0.2, 0.2, 0.5, 0.05, 0.1, 12, 96, 5, 0.6, 0.5, 6),
        USUAL,
        BIASED,
        PROMPT);
  }

  private static Regime regime(
      String name, Fighting fighting, Press press, Parties parties, Telling telling) {
    return new Regime(name, fighting, press, parties, telling, AS_MEASURED);
  }
}
