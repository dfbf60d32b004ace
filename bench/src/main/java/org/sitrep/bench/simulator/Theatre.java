package org.sitrep.bench.simulator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.Granularity;
import org.sitrep.model.LocalName;
import org.sitrep.model.PlaceId;
import org.sitrep.model.PlaceRef;

/** Settlements along roads, in governorates, and the sides that fight for them. */
record Theatre(List<Site> sites, List<ActorId> sides) {
  private static final List<String> COLOURS = List.of("red", "blue", "green", "amber");
  private static final List<Granularity> SIZES =
      List.of(Granularity.CITY, Granularity.TOWN, Granularity.TOWN, Granularity.VILLAGE);

  static Theatre of(Regime.Fighting fighting) {
    List<Site> sites = new ArrayList<>();
    int all = fighting.governorates() * fighting.settlements();
    for (int index = 0; index < all; index++) {
      sites.add(site(index, index / fighting.settlements(), all));
    }
    List<ActorId> sides =
        COLOURS.subList(0, fighting.sides()).stream()
            .map(colour -> new ActorId("zz-" + colour))
            .toList();
    return new Theatre(List.copyOf(sites), sides);
  }

  private static Site site(int index, int area, int all) {
    String governorate = "zz-area" + area + "-governorate";
    String id = "zz-site" + index;
    Granularity size = SIZES.get(index % SIZES.size());
    return new Site(
        place(id, "Site " + index, size, governorate, governorate),
        place(id + "-old", "Old Site " + index, Granularity.NEIGHBOURHOOD, id, governorate),
        place(governorate, "Area " + area, Granularity.GOVERNORATE, null, governorate),
        neighbours(index, all));
  }

  /** The next ones along the road, and one across. */
  private static List<Integer> neighbours(int index, int all) {
    return List.of((index + 1) % all, (index + all - 1) % all, (index + all / 2) % all).stream()
        .filter(other -> other != index)
        .distinct()
        .toList();
  }

  private static PlaceRef place(
      String id, String name, Granularity size, @Nullable String within, String governorate) {
    return new PlaceRef(
        new PlaceId(id),
        new LocalName(name, null),
        name,
        size,
        true,
        within == null ? null : new PlaceId(within),
        "zz",
        new PlaceId(governorate),
        null,
        null);
  }

  /** The settlements of the governorate of a site, that site among them. */
  List<Site> sameGovernorate(Site site) {
    return sites.stream().filter(other -> other.governorate().equals(site.governorate())).toList();
  }
}
