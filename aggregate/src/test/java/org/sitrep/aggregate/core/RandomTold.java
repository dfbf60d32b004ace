package org.sitrep.aggregate.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.Extent;
import org.sitrep.model.OriginKind;
import org.sitrep.model.Stance;
import org.sitrep.model.TimePrecision;

/** Sets of one to eight claims on one place within four days. */
final class RandomTold {
  private RandomTold() {}

  static List<Told> set(int seed) {
    Random random = new Random(seed);
    List<Told> told = new ArrayList<>();
    for (int count = 1 + random.nextInt(8); count > 0; count--) {
      told.add(one(random));
    }
    return told;
  }

  private static Told one(Random random) {
    double hour = random.nextInt(96);
    String side = pick(random, Told.RED, Told.RED, Told.BLUE, Told.BLUE, Told.GREEN);
    Told told = Told.that(side, pick(random, ClaimKind.values()), hour);
    told = told.to(pick(random, Extent.values()));
    told =
        switch (random.nextInt(8)) {
          case 0, 1 -> told.byParty(Told.RED);
          case 2, 3 -> told.byParty(Told.BLUE);
          case 4 -> told.by("outlet" + random.nextInt(2), OriginKind.OUTLET);
          case 5 -> told.by("social", OriginKind.SOCIAL);
          default -> told.by("agency" + random.nextInt(3), OriginKind.AGENCY);
        };
    told = told.with(pick(random, Stance.ASSERTED, Stance.ASSERTED, pick(random, Stance.values())));
    return switch (random.nextInt(4)) {
      case 0 -> told.undated(hour);
      case 1 ->
          told.during(
              24 * Math.floor(hour / 24), 24 * Math.floor(hour / 24) + 23.9, TimePrecision.DAY);
      default -> told.published(hour + random.nextInt(30));
    };
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }

  static Told swapped(Told told) {
    Told other =
        new Told(
            told.place(),
            told.granularity(),
            told.within(),
            told.kind(),
            swapped(String.valueOf(told.side())),
            told.extent(),
            told.stance(),
            told.context(),
            told.time(),
            told.publishedAt(),
            told.origin(),
            told.outlet(),
            told.signature());
    return told.origin().side() == null
        ? other
        : other.byParty(swapped(told.origin().side().value()));
  }

  static String swapped(String text) {
    return text.replace(Told.RED, "zz-other")
        .replace(Told.BLUE, Told.RED)
        .replace("zz-other", Told.BLUE);
  }
}
