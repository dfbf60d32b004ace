package org.sitrep.aggregate.core;

import java.util.Objects;
import org.sitrep.model.ActorId;

/** Which way a report leans on a state: 1 for, -1 against, 0 neither. */
final class Lean {
  private Lean() {}

  static int of(Report report, Event event, Phase phase) {
    if (report.unconfirmed()) {
      return phase.basis().contains(event) ? -1 : 0;
    }
    boolean denies = event.denials().contains(report);
    int told = phase.basis().contains(event) ? 1 : of(event, phase);
    return denies ? -told : told;
  }

  private static int of(Event event, Phase phase) {
    ActorId side = event.side();
    boolean holder = phase.holder() != null && phase.holder().equals(side);
    return switch (phase.status()) {
      case CONTROLLED, BESIEGED -> {
        boolean ring = event.effect() == Effect.RINGS;
        boolean besieged = phase.status() == org.sitrep.model.ControlStatus.BESIEGED;
        yield ring ? (besieged ? 1 : -1) : grip(event.effect(), holder);
      }
      case VACATED -> event.effect() == Effect.LEAVES && holder ? 1 : -presence(event.effect());
      case CONTESTED ->
          side != null && (holder || phase.rivals().contains(side)) ? presence(event.effect()) : 0;
      case CLAIMED, DISPUTED ->
          Objects.equals(phase.basis().getFirst().side(), side)
              ? presence(event.effect()) * presence(phase.basis().getFirst().effect())
              : -presence(event.effect()) * presence(phase.basis().getFirst().effect());
      case UNKNOWN -> 0;
    };
  }

  private static int grip(Effect effect, boolean holder) {
    return holder ? presence(effect) : -presence(effect);
  }

  /** Whether an effect means that its side is there. */
  private static int presence(Effect effect) {
    return switch (effect) {
      case HOLDS, INSIDE, TAKES -> 1;
      case LEAVES -> -1;
      case NEARS, RINGS, EASES -> 0;
    };
  }
}
