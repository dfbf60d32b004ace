package org.sitrep.aggregate.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.PlaceId;

/** The rows of all places that the claims speak of. */
public final class Table {
  private Table() {}

  /**
   * One row a place, sorted by place id, all seen at one instant.
   *
   * @param at what is published later is not known yet; null for the latest publication
   */
  public static List<CityStatus> assess(Collection<Claim> claims, @Nullable Instant at) {
    return assess(claims, at, null);
  }

  /**
   * One row a place, sorted by place id, all seen at one instant.
   *
   * @param at what is published later is not known yet; null for the latest publication
   * @param asOf the instant whose state is asked for, which may be earlier: what was true then, as
   *     far as was known at the other; null for the present state
   */
  public static List<CityStatus> assess(
      Collection<Claim> claims, @Nullable Instant at, @Nullable Instant asOf) {
    Map<PlaceId, SituationLedger> ledgers = ledgers(claims, at, asOf == null ? Instant.MAX : asOf);
    if (asOf != null) {
      return aged(rows(ledgers, ledger -> Assessment.of(ledger).lastSeenBy(asOf)), asOf);
    }
    Instant latest =
        ledgers.values().stream()
            .flatMap(ledger -> ledger.lastSaid().stream())
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    return aged(rows(ledgers, Assessment::row), at == null ? latest : at);
  }

  private static List<CityStatus> aged(Map<PlaceId, CityStatus> rows, Instant now) {
    return rows.values().stream().map(row -> Ageing.at(row, now)).toList();
  }

  private static Map<PlaceId, SituationLedger> ledgers(
      Collection<Claim> claims, @Nullable Instant at, Instant clock) {
    Map<PlaceId, List<Claim>> byPlace = new TreeMap<>();
    for (Claim claim : claims) {
      byPlace.computeIfAbsent(claim.place().id(), ignored -> new ArrayList<>()).add(claim);
    }
    Map<PlaceId, SituationLedger> ledgers = new TreeMap<>();
    byPlace.forEach(
        (place, own) -> {
          SituationLedger ledger = new SituationLedger(knownAt(own, at), clock);
          if (!ledger.claims().isEmpty()) {
            ledgers.put(place, ledger);
          }
        });
    return ledgers;
  }

  private static List<Claim> knownAt(List<Claim> claims, @Nullable Instant at) {
    return at == null
        ? claims
        : claims.stream()
            .map(claim -> SituationLedger.knownAt(claim, at))
            .flatMap(Optional::stream)
            .toList();
  }

  private static Map<PlaceId, CityStatus> rows(
      Map<PlaceId, SituationLedger> ledgers, Function<SituationLedger, CityStatus> assessed) {
    Map<PlaceId, CityStatus> direct = new TreeMap<>();
    ledgers.forEach((place, ledger) -> direct.put(place, assessed.apply(ledger)));
    Map<PlaceId, CityStatus> rows = new TreeMap<>();
    ledgers.forEach(
        (place, ledger) -> {
          CityStatus area =
              area(ledger).filter(wide -> outermost(ledgers, wide)).map(direct::get).orElse(null);
          CityStatus own = direct.get(place);
          if (own != null) {
            rows.put(place, Inheritance.of(own, area));
          }
        });
    return rows;
  }

  /** What is itself within another place is gathered there, out of sight of its own places. */
  private static boolean outermost(Map<PlaceId, SituationLedger> ledgers, PlaceId wide) {
    return Optional.ofNullable(ledgers.get(wide)).flatMap(Table::area).isEmpty();
  }

  private static Optional<PlaceId> area(SituationLedger ledger) {
    return ledger.claims().stream()
        .map(claim -> Places.area(claim.place()))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }
}
