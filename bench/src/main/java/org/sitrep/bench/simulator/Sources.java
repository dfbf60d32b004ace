package org.sitrep.bench.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.Origin;
import org.sitrep.model.OriginId;
import org.sitrep.model.OriginKind;

/**
 * Who can be heard of a war.
 *
 * @param outlets those of no open side
 * @param courtiers outlets that belong openly to a side
 * @param hidden how many of the first outlets print the first side's word as fact, unknown to all
 */
record Sources(
    List<ActorId> sides,
    List<Origin> agencies,
    List<Origin> monitors,
    List<Origin> outlets,
    List<Origin> courtiers,
    int hidden) {
  private static final int OWNERS = 3;
  private static final int ACCOUNTS = 200;

  static Sources of(Regime regime, Theatre theatre, Chance chance) {
    List<Origin> open = new ArrayList<>();
    List<Origin> courtiers = new ArrayList<>();
    for (int number = 0; number < regime.press().outlets(); number++) {
      boolean owned = chance.happens(regime.press().owned());
      String owner = owned ? "owner-" + number % OWNERS : null;
      if (chance.happens(regime.parties().courts())) {
        ActorId side = theatre.sides().get(courtiers.size() % theatre.sides().size());
        courtiers.add(origin("outlet-" + number, OriginKind.OUTLET, null, side));
      } else {
        open.add(origin("outlet-" + number, OriginKind.OUTLET, owner, null));
      }
    }
    if (open.isEmpty()) {
      open.add(origin("outlet-last", OriginKind.OUTLET, null, null));
    }
    int hidden = (int) StrictMath.round(open.size() * regime.parties().hidden());
    return new Sources(
        theatre.sides(),
        named("agency-", regime.press().agencies(), OriginKind.AGENCY),
        named("monitor-", regime.press().monitors(), OriginKind.MONITOR),
        open,
        courtiers,
        hidden);
  }

  private static List<Origin> named(String name, int count, OriginKind kind) {
    return IntStream.range(0, count).mapToObj(i -> origin(name + i, kind, null, null)).toList();
  }

  private static Origin origin(
      String id, OriginKind kind, @Nullable String owner, @Nullable ActorId side) {
    OriginId family = owner == null ? null : new OriginId(owner);
    return new Origin(new OriginId(id), id, kind, family, side);
  }

  /** A side's army or its officials. */
  Origin party(ActorId side, Chance chance) {
    boolean army = chance.happens(0.6);
    return army
        ? origin(side.value() + "-command", OriginKind.BELLIGERENT, null, side)
        : origin(side.value() + "-ministry", OriginKind.OFFICIAL, null, side);
  }

  Origin residents() {
    return origin("residents", OriginKind.WITNESS, null, null);
  }

  Origin account(Chance chance) {
    return origin("account-" + chance.below(ACCOUNTS), OriginKind.SOCIAL, null, null);
  }

  /** An outlet that prints what others say; a side's own media more readily print its own side. */
  String printer(@Nullable ActorId side, Chance chance) {
    List<Origin> own = courtiers.stream().filter(one -> Objects.equals(one.side(), side)).toList();
    Origin printer = own.isEmpty() || chance.happens(0.4) ? chance.pick(outlets) : chance.pick(own);
    return printer.id().value();
  }

  /** Whether an outlet is in the service of the first side without anybody knowing. */
  boolean serves(Origin outlet, ActorId side) {
    return sides.indexOf(side) == 0 && outlets.indexOf(outlet) < hidden && outlets.contains(outlet);
  }
}
