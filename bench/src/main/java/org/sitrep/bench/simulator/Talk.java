package org.sitrep.bench.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.sitrep.model.ActorId;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.Origin;
import org.sitrep.model.PlaceRef;
import org.sitrep.model.Stance;

/** All that is told while nothing happens: how places stand, boasts, rumours, errors, the past. */
final class Talk {
  /** The share of untrue captures that are told as entering, and as of the whole governorate. */
  private static final double ONLY_ENTERED = 0.25;

  private static final double WIDE = 0.1;

  /** How much of what is untrue is told of a place that no other side stands near. */
  private static final double FAR = 0.25;

  private final Regime regime;
  private final War war;
  private final Sources sources;
  private final Desk desk;
  private final Chance chance;

  Talk(Regime regime, War war, Sources sources, Desk desk, Chance chance) {
    this.regime = regime;
    this.war = war;
    this.sources = sources;
    this.desk = desk;
    this.chance = chance;
  }

  void tell(Press press, Parties parties) {
    for (Site site : war.theatre().sites()) {
      often(regime.press().restated(), at -> press.restate(standing(site, at)));
      often(regime.press().errors(), at -> untrue(site, at).ifPresent(press::err));
      often(regime.press().rumours(), at -> untrue(site, at).ifPresent(press::rumour));
      often(
          regime.parties().falseBoasts(), at -> untrue(site, at).ifPresent(parties::boastFalsely));
      often(regime.press().background(), at -> mention(site.place(), at));
    }
  }

  private void often(double perDay, Consumer<Instant> told) {
    int days = regime.fighting().days();
    for (int times = chance.times(perDay * days); times > 0; times--) {
      told.accept(War.START.plus(Chance.hours(chance.between(0, 24.0 * days))));
    }
  }

  private Happening standing(Site site, Instant at) {
    TrueState state = war.at(site, at);
    ActorId holder = state.holder();
    if (state.kind() == TrueState.Kind.HELD) {
      boolean wide = chance.happens(WIDE) && war.wholly(site, holder, at);
      PlaceRef place = wide ? site.governorate() : site.place();
      return new Happening(place, at, ClaimKind.HELD, holder, null);
    }
    if (state.kind() == TrueState.Kind.EMPTY) {
      return new Happening(site.place(), at, ClaimKind.WITHDREW, holder, holder);
    }
    boolean ringed = state.kind() == TrueState.Kind.RINGED;
    ClaimKind kind = ringed ? ClaimKind.BESIEGED : ClaimKind.ENTERED;
    ActorId other = Objects.requireNonNull(state.other());
    return chance.happens(0.3)
        ? new Happening(site.place(), at, ClaimKind.HELD, holder, other)
        : new Happening(site.place(), at, kind, other, holder);
  }

  /** A gain that is not so, mostly of who is near; far behind a front little of it is told. */
  private Optional<Happening> untrue(Site site, Instant at) {
    ActorId holder = war.at(site, at).holder();
    List<ActorId> near =
        site.neighbours().stream()
            .map(index -> war.chronicles().get(index).at(at).holder())
            .filter(side -> !side.equals(holder))
            .toList();
    if (near.isEmpty() && !chance.happens(FAR)) {
      return Optional.empty();
    }
    List<ActorId> others =
        war.theatre().sides().stream().filter(side -> !side.equals(holder)).toList();
    return Optional.of(
        new Happening(
            chance.happens(WIDE) ? site.governorate() : site.place(),
            at,
            chance.happens(ONLY_ENTERED) ? ClaimKind.ENTERED : ClaimKind.CAPTURED,
            chance.pick(near.isEmpty() ? others : near),
            holder));
  }

  /** The past, a plan or a conditional: told beside the news, of any side. */
  private void mention(PlaceRef place, Instant at) {
    Origin outlet = chance.pick(sources.outlets());
    ClaimContext context =
        chance.pick(
            List.of(
                ClaimContext.HISTORICAL,
                ClaimContext.HISTORICAL,
                ClaimContext.PLANNED,
                ClaimContext.HYPOTHETICAL));
    ActorId side = chance.pick(war.theatre().sides());
    Happening told = new Happening(place, at, ClaimKind.CAPTURED, side, null);
    desk.add(desk.written(told, Stance.ASSERTED, outlet, outlet.id().value()).as(context));
  }
}
