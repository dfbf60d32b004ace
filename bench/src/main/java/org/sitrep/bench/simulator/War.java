package org.sitrep.bench.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.ClaimKind;

/** The course of a war: assaults, fights, sieges, captures, withdrawals, answers to them. */
final class War {
  static final Instant START = Instant.parse("2031-05-01T00:00:00Z");

  /** That who left a place is followed by the enemy, not back again himself. */
  private static final double FOLLOWED = 0.8;

  /** That an answer to a capture takes the place back. */
  private static final double REGAINED = 0.6;

  private static final double DURATION_SPREAD = 0.7;

  private final Regime.Fighting fighting;
  private final Chance chance;
  private final Theatre theatre;
  private final List<Chronicle> chronicles = new ArrayList<>();
  private final List<Happening> happenings = new ArrayList<>();
  private final PriorityQueue<Plan> plans =
      new PriorityQueue<>(Comparator.comparing(Plan::at).thenComparing(Plan::order));
  private long planned;

  /** What is to be tried at a place, if it still stands there as expected. */
  private record Plan(Instant at, long order, int site, Act act, TrueState expected) {}

  private enum Act {
    ASSAULT,
    END_FIGHT,
    END_SIEGE,
    END_EMPTY,
    ANSWER
  }

  private War(Regime.Fighting fighting, Chance chance) {
    this.fighting = fighting;
    this.chance = chance;
    this.theatre = Theatre.of(fighting);
  }

  static War fought(Regime.Fighting fighting, Chance chance) {
    War war = new War(fighting, chance);
    war.begin();
    Instant end = START.plus(Duration.ofDays(fighting.days()));
    for (Plan next = war.plans.poll();
        next != null && next.at().isBefore(end);
        next = war.plans.poll()) {
      war.act(next);
    }
    war.happenings.removeIf(happening -> !happening.at().isBefore(end));
    return war;
  }

  Theatre theatre() {
    return theatre;
  }

  /** One a settlement, in the order of the theatre. */
  List<Chronicle> chronicles() {
    return chronicles;
  }

  List<Happening> happenings() {
    return happenings;
  }

  private void begin() {
    int all = theatre.sites().size();
    for (int site = 0; site < all; site++) {
      TrueState first = TrueState.held(theatre.sides().get(site * theatre.sides().size() / all));
      chronicles.add(new Chronicle(START, first));
      plan(site, START, chance.wait(fighting.assaults()), Act.ASSAULT, first);
    }
  }

  private void plan(int site, Instant from, Duration wait, Act act, TrueState expected) {
    plans.add(new Plan(from.plus(wait), planned++, site, act, expected));
  }

  private Duration about(double hours) {
    return chance.about(hours, DURATION_SPREAD);
  }

  private void act(Plan plan) {
    int site = plan.site();
    TrueState now = chronicles.get(site).now();
    if (plan.act() == Act.ASSAULT) {
      if (now.kind() == TrueState.Kind.HELD) {
        assault(site, plan.at(), now);
      }
      plan(site, plan.at(), chance.wait(fighting.assaults()), Act.ASSAULT, now);
    } else if (now.equals(plan.expected())) {
      end(plan, now);
    }
  }

  private void end(Plan plan, TrueState now) {
    boolean won = chance.happens(fighting.won());
    switch (plan.act()) {
      case END_FIGHT -> decide(plan, now, won);
      case END_SIEGE -> {
        if (won && chance.happens(0.5)) {
          leave(plan.site(), plan.at(), now.holder(), other(now));
        } else {
          decide(plan, now, won);
        }
      }
      case END_EMPTY -> {
        if (chance.happens(FOLLOWED)) {
          capture(plan.site(), plan.at(), other(now), now.holder());
        } else {
          keep(plan.site(), plan.at(), now.holder());
        }
      }
      case ANSWER -> {
        if (chance.happens(REGAINED)) {
          capture(plan.site(), plan.at(), other(now), now.holder());
        } else {
          tell(plan.site(), plan.at(), ClaimKind.HELD, now.holder(), other(now));
        }
      }
      case ASSAULT -> throw new AssertionError("an assault ends nothing");
    }
  }

  private void decide(Plan plan, TrueState now, boolean won) {
    if (won) {
      capture(plan.site(), plan.at(), other(now), now.holder());
    } else {
      if (chance.happens(0.5)) {
        tell(plan.site(), plan.at(), ClaimKind.WITHDREW, other(now), other(now));
      }
      keep(plan.site(), plan.at(), now.holder());
    }
  }

  private static ActorId other(TrueState state) {
    return Objects.requireNonNull(state.other());
  }

  private void assault(int site, Instant at, TrueState now) {
    List<ActorId> attackers =
        theatre.sites().get(site).neighbours().stream()
            .map(next -> chronicles.get(next).now())
            .filter(state -> state.kind() == TrueState.Kind.HELD)
            .map(TrueState::holder)
            .filter(side -> !side.equals(now.holder()))
            .toList();
    if (attackers.isEmpty()) {
      return;
    }
    ActorId attacker = chance.pick(attackers);
    tell(site, at, ClaimKind.APPROACHED, attacker, now.holder());
    if (chance.happens(fighting.repelled())) {
      tell(site, at.plus(about(3)), ClaimKind.HELD, now.holder(), attacker);
      return;
    }
    double way = chance.between(0, 1);
    if (way < fighting.rushed()) {
      capture(site, at, attacker, now.holder());
    } else if (way < fighting.rushed() + fighting.ringed()) {
      ring(site, at, now.holder(), attacker);
    } else if (way < fighting.rushed() + fighting.ringed() + fighting.abandoned()) {
      leave(site, at, now.holder(), attacker);
    } else {
      enter(site, at, now.holder(), attacker);
    }
  }

  private void enter(int site, Instant at, ActorId holder, ActorId attacker) {
    TrueState fought = new TrueState(TrueState.Kind.FOUGHT_OVER, holder, attacker);
    chronicles.get(site).turn(at, fought);
    tell(site, at, ClaimKind.ENTERED, attacker, holder);
    if (chance.happens(0.4)) {
      Instant later = at.plus(about(fighting.fightHours() / 3));
      happenings.add(
          new Happening(
              theatre.sites().get(site).quarter(), later, ClaimKind.CAPTURED, attacker, holder));
    }
    plan(site, at, about(fighting.fightHours()), Act.END_FIGHT, fought);
  }

  private void ring(int site, Instant at, ActorId holder, ActorId attacker) {
    TrueState ringed = new TrueState(TrueState.Kind.RINGED, holder, attacker);
    chronicles.get(site).turn(at, ringed);
    tell(site, at, ClaimKind.BESIEGED, attacker, holder);
    plan(site, at, about(fighting.siegeHours()), Act.END_SIEGE, ringed);
  }

  private void leave(int site, Instant at, ActorId holder, ActorId attacker) {
    TrueState empty = new TrueState(TrueState.Kind.EMPTY, holder, attacker);
    chronicles.get(site).turn(at, empty);
    tell(site, at, ClaimKind.WITHDREW, holder, holder);
    plan(site, at, about(fighting.emptyHours()), Act.END_EMPTY, empty);
  }

  private void keep(int site, Instant at, ActorId holder) {
    chronicles.get(site).turn(at, TrueState.held(holder));
    tell(site, at, ClaimKind.HELD, holder, null);
  }

  private void capture(int site, Instant at, ActorId winner, ActorId loser) {
    boolean emptied = chronicles.get(site).now().kind() == TrueState.Kind.EMPTY;
    // The answer expects this very gain: an equal state that is older must not call it off.
    TrueState held = new TrueState(TrueState.Kind.HELD, winner, loser);
    chronicles.get(site).turn(at, held);
    tell(site, at, ClaimKind.CAPTURED, winner, loser);
    if (!emptied && chance.happens(0.4)) {
      tell(site, at, ClaimKind.WITHDREW, loser, loser);
    }
    if (!emptied && chance.happens(fighting.counter())) {
      plan(site, at, about(fighting.counterHours()), Act.ANSWER, held);
    }
    Site own = theatre.sites().get(site);
    if (wholly(own, winner, at)) {
      happenings.add(new Happening(own.governorate(), at, ClaimKind.CAPTURED, winner, loser));
    }
  }

  /** How it stands at a site. */
  TrueState at(Site site, Instant at) {
    return chronicles.get(theatre.sites().indexOf(site)).at(at);
  }

  /** Whether a side holds all settlements of a site's governorate. */
  boolean wholly(Site own, ActorId side, Instant at) {
    return theatre.sameGovernorate(own).stream()
        .map(site -> at(site, at))
        .allMatch(state -> state.isHolder(side));
  }

  private void tell(int site, Instant at, ClaimKind kind, ActorId side, @Nullable ActorId victim) {
    happenings.add(new Happening(theatre.sites().get(site).place(), at, kind, side, victim));
  }
}
