package org.sitrep.bench.simulator;

import java.time.Instant;
import java.util.List;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.Granularity;
import org.sitrep.model.Origin;
import org.sitrep.model.OriginKind;
import org.sitrep.model.Stance;

/** What agencies, monitors, outlets and residents tell of what really happens, and in error. */
final class Press {
  /** Small places and the edges are told less often. */
  private static final double SMALL = 0.6;

  private static final double MINOR = 0.5;

  /** Who serves a side in secret seldom tells its losses. */
  private static final double UNWILLING = 0.2;

  private final Regime.Press press;
  private final Sources sources;
  private final Desk desk;
  private final Chance chance;

  Press(Regime.Press press, Sources sources, Desk desk, Chance chance) {
    this.press = press;
    this.sources = sources;
    this.desk = desk;
    this.chance = chance;
  }

  /** Everybody who tells a thing that happened does so by himself, and late by himself. */
  void tell(Happening happening) {
    double weight = weight(happening);
    for (Origin agency : sources.agencies()) {
      if (chance.happens(press.agencyTells() * weight)) {
        wire(desk.print(happening, Stance.ASSERTED, agency, agency.id().value()));
      }
    }
    for (Origin monitor : sources.monitors()) {
      if (chance.happens(press.monitorTells() * weight)) {
        desk.print(happening, Stance.ASSERTED, monitor, sources.printer(null, chance));
      }
    }
    for (Origin outlet : sources.outlets()) {
      double willing = suffers(outlet, happening) ? UNWILLING : 1;
      if (chance.happens(press.outletTells() * weight * willing)) {
        desk.print(happening, Stance.ASSERTED, outlet, outlet.id().value());
      }
    }
    if (chance.happens(press.witnessTells() * weight)) {
      desk.print(happening, Stance.ASSERTED, sources.residents(), sources.printer(null, chance));
    }
  }

  /** Whether it is a loss of the side that an outlet serves in secret. */
  private boolean suffers(Origin outlet, Happening happening) {
    return happening.victim() != null && sources.serves(outlet, happening.victim());
  }

  private static double weight(Happening happening) {
    boolean city =
        happening.place().granularity() == Granularity.CITY
            || happening.place().granularity() == Granularity.GOVERNORATE;
    boolean minor = happening.kind() == ClaimKind.APPROACHED || happening.kind() == ClaimKind.HELD;
    return (city ? 1 : SMALL) * (minor ? MINOR : 1);
  }

  /** Others print an agency's story: most credit it, some cut it beyond recognition. */
  void wire(Story story) {
    for (int prints = chance.times(press.reprints()); prints > 0; prints--) {
      Origin outlet = chance.pick(sources.outlets());
      Story reprint =
          story.printed(
              story.publishedAt().plus(chance.about(1.5, 1)),
              outlet.id().value(),
              chance.happens(press.recut()) ? story.text() + "-cut-" + prints : story.text());
      desk.add(chance.happens(press.uncredited()) ? reprint.from(outlet) : reprint);
    }
  }

  /** Somebody tells how it stands, without anything having happened. */
  void restate(Happening standing) {
    double who = chance.between(0, 1);
    if (who < 0.3) {
      Origin agency = chance.pick(sources.agencies());
      wire(desk.print(standing, Stance.ASSERTED, agency, agency.id().value()));
    } else if (who < 0.45 && !sources.monitors().isEmpty()) {
      Origin monitor = chance.pick(sources.monitors());
      desk.print(standing, Stance.ASSERTED, monitor, sources.printer(null, chance));
    } else if (who < 0.75) {
      Origin outlet = chance.pick(sources.outlets());
      desk.print(standing, Stance.ASSERTED, outlet, outlet.id().value());
    } else {
      Origin party = sources.party(standing.side(), chance);
      desk.print(standing, Stance.CLAIMED, party, sources.printer(standing.side(), chance));
    }
  }

  /** A source of good name is wrong, and sometimes takes it back. */
  void err(Happening untrue) {
    Origin source = mistaken();
    Story story = desk.print(untrue, Stance.ASSERTED, source, source.id().value());
    if (source.kind() == OriginKind.AGENCY) {
      wire(story);
    }
    if (chance.happens(press.corrected())) {
      Instant later = story.publishedAt().plus(chance.about(5, 1));
      desk.print(untrue, Stance.DENIED, source, source.id().value(), later);
    }
  }

  private Origin mistaken() {
    double who = chance.between(0, 1);
    List<Origin> kind =
        who < 0.25
            ? sources.agencies()
            : who < 0.4 && !sources.monitors().isEmpty() ? sources.monitors() : sources.outlets();
    return chance.pick(kind);
  }

  /** An account tells what is not so; now and then an outlet believes it. */
  void rumour(Happening untrue) {
    for (int voices = 1 + chance.times(1); voices > 0; voices--) {
      Origin account = sources.account(chance);
      desk.print(untrue, Stance.ASSERTED, account, account.id().value());
    }
    for (Origin outlet : sources.outlets()) {
      if (chance.happens(press.pickedUp())) {
        Stance stance = chance.happens(0.4) ? Stance.ASSERTED : Stance.CLAIMED;
        desk.print(untrue, stance, outlet, outlet.id().value());
      }
    }
  }

  /** What happens when a party boasts: some print it as a fact, some doubt it. */
  void hear(Happening boast) {
    for (Origin outlet : sources.outlets()) {
      double belief = sources.serves(outlet, boast.side()) ? 0.5 : press.parroted();
      if (chance.happens(belief)) {
        desk.print(boast, Stance.ASSERTED, outlet, outlet.id().value());
      }
    }
    if (chance.happens(press.doubted())) {
      Origin doubter = chance.pick(sources.agencies());
      desk.print(boast, Stance.UNCONFIRMED, doubter, doubter.id().value());
    }
    for (Origin courtier : sources.courtiers()) {
      if (boast.side().equals(courtier.side()) && chance.happens(0.3)) {
        desk.print(boast, Stance.ASSERTED, courtier, courtier.id().value());
      }
    }
  }
}
