package org.sitrep.bench.simulator;

import java.time.Duration;
import java.time.Instant;
import org.sitrep.model.ActorId;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.Origin;
import org.sitrep.model.Stance;

/** What the sides themselves say: gains early or falsely, losses denied, some admitted late. */
final class Parties {
  private final Regime.Parties parties;
  private final Sources sources;
  private final Press press;
  private final Desk desk;
  private final Chance chance;

  Parties(Regime.Parties parties, Sources sources, Press press, Desk desk, Chance chance) {
    this.parties = parties;
    this.sources = sources;
    this.press = press;
    this.desk = desk;
    this.chance = chance;
  }

  /** Both sides speak about a thing that happened. */
  void tell(Happening happening) {
    if (happening.kind() == ClaimKind.WITHDREW) {
      lose(happening, happening.side());
      return;
    }
    if (chance.happens(parties.boasts())) {
      boolean early = happening.kind() == ClaimKind.CAPTURED && chance.happens(parties.early());
      Duration lead = early ? chance.about(parties.leadHours(), 0.7) : Duration.ZERO;
      boast(happening.at(latest(War.START, happening.at().minus(lead))));
    }
    if (happening.victim() != null && happening.kind() == ClaimKind.CAPTURED) {
      lose(happening, happening.victim());
    }
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** A side says what it gained. */
  private void boast(Happening gain) {
    say(gain, gain.side(), Stance.CLAIMED, gain.at().plus(desk.delay()));
    press.hear(gain);
  }

  /** A side claims what never was; the other denies it. */
  void boastFalsely(Happening untrue) {
    boast(untrue);
    ActorId victim = untrue.victim();
    if (victim != null) {
      deny(untrue, victim);
    }
  }

  private void lose(Happening loss, ActorId loser) {
    deny(loss, loser);
    if (chance.happens(parties.admits())) {
      Happening left = loss.instead(ClaimKind.WITHDREW, loser, loser);
      Instant late = loss.at().plus(chance.about(parties.admitHours(), 0.8));
      say(chance.happens(0.7) ? left : loss, loser, Stance.ASSERTED, late);
    }
    if (chance.happens(parties.insists())) {
      Happening holds = loss.instead(ClaimKind.HELD, loser, null);
      Instant later = loss.at().plus(chance.about(10, 0.8));
      say(holds.at(later), loser, Stance.CLAIMED, later.plus(desk.delay()));
    }
  }

  private void deny(Happening loss, ActorId loser) {
    if (chance.happens(parties.denies())) {
      Instant said = loss.at().plus(desk.delay()).plus(chance.about(1, 0.8));
      if (chance.happens(0.5)) {
        say(loss, loser, Stance.DENIED, said);
      } else {
        say(loss.instead(ClaimKind.HELD, loser, null).at(said), loser, Stance.CLAIMED, said);
      }
    }
  }

  /** One or more outlets print what a party says. */
  private void say(Happening told, ActorId speaker, Stance stance, Instant at) {
    Origin party = sources.party(speaker, chance);
    for (int prints = 1 + chance.times(1); prints > 0; prints--) {
      Instant printed = at.plus(chance.about(0.5, 1));
      desk.print(told, stance, party, sources.printer(speaker, chance), printed);
    }
  }
}
