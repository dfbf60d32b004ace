package org.sitrep.aggregate.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.CityStatus.StatusPlace;
import org.sitrep.model.Claim;
import org.sitrep.model.PlaceId;
import org.sitrep.model.PlaceRef;
import org.sitrep.model.Side;

/** What the claims on a place say of the place itself and of the sides, one spelling each. */
public final class Places {
  private static final Comparator<PlaceRef> FULLEST =
      Comparator.<PlaceRef, Boolean>comparing(place -> place.lat() == null)
          .thenComparing(place -> place.admin1() == null)
          .thenComparing(place -> place.country() == null)
          .thenComparing(place -> place.name().toString())
          .thenComparing(PlaceRef::toString);

  private Places() {}

  static StatusPlace of(Collection<Claim> claims) {
    PlaceRef place = claims.stream().map(Claim::place).min(FULLEST).orElseThrow();
    PlaceId admin1 = place.admin1();
    if (admin1 == null) {
      admin1 =
          claims.stream()
              .map(c -> area(c.place()))
              .flatMap(Optional::stream)
              .min(Comparator.naturalOrder())
              .orElse(null);
    }
    return new StatusPlace(
        place.id(),
        place.name(),
        place.granularity(),
        place.country(),
        admin1,
        place.lat(),
        place.lon());
  }

  /** The wider place whose state a place can inherit. */
  public static Optional<PlaceId> area(PlaceRef place) {
    return switch (place.granularity()) {
      case CITY, TOWN, VILLAGE, DISTRICT ->
          Optional.ofNullable(place.within()).filter(within -> !within.equals(place.id()));
      case NEIGHBOURHOOD, FACILITY, COUNTRYSIDE, GOVERNORATE -> Optional.empty();
    };
  }

  static Map<ActorId, Side> sides(Collection<Claim> claims) {
    Map<ActorId, Side> sides = new TreeMap<>();
    claims.stream()
        .map(Claim::side)
        .filter(Objects::nonNull)
        .forEach(side -> sides.merge(side.id(), side, Places::spelling));
    return sides;
  }

  private static Side spelling(Side one, Side other) {
    return one.toString().compareTo(other.toString()) <= 0 ? one : other;
  }

  static String name(@Nullable Side side) {
    return side == null ? "nobody known" : side.name().either();
  }
}
