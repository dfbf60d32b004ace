package org.sitrep.enrich.gazetteer;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Granularity;

/**
 * What sort of place a GeoNames feature code says.
 *
 * <p>Left out are places that are no more (PPLQ, PPLH, PPLW, ADM1H), countries, and what nobody
 * takes or leaves: shops, wells, farms.
 *
 * @see <a href="https://www.geonames.org/export/codes.html">the codes</a>
 */
final class FeatureKind {
  private static final long CITY = 50_000;
  private static final long TOWN = 5_000;

  private static final Map<String, Granularity> KINDS =
      Map.ofEntries(
          Map.entry("PPLC", Granularity.CITY),
          Map.entry("PPLA", Granularity.CITY),
          Map.entry("PPLX", Granularity.NEIGHBOURHOOD),
          Map.entry("PPLL", Granularity.VILLAGE),
          Map.entry("PPLF", Granularity.VILLAGE),
          Map.entry("STLMT", Granularity.VILLAGE),
          Map.entry("ADM1", Granularity.GOVERNORATE),
          Map.entry("ADM2", Granularity.DISTRICT),
          Map.entry("ADM3", Granularity.DISTRICT),
          Map.entry("CMPRF", Granularity.NEIGHBOURHOOD),
          Map.entry("AIRP", Granularity.FACILITY),
          Map.entry("AIRB", Granularity.FACILITY),
          Map.entry("AIRF", Granularity.FACILITY),
          Map.entry("AIRH", Granularity.FACILITY),
          Map.entry("MILB", Granularity.FACILITY),
          Map.entry("NVB", Granularity.FACILITY),
          Map.entry("FT", Granularity.FACILITY),
          Map.entry("CSTL", Granularity.FACILITY),
          Map.entry("DAM", Granularity.FACILITY),
          Map.entry("BDG", Granularity.FACILITY),
          Map.entry("PRT", Granularity.FACILITY),
          Map.entry("PRN", Granularity.FACILITY),
          Map.entry("PSTB", Granularity.FACILITY),
          Map.entry("PS", Granularity.FACILITY),
          Map.entry("OILR", Granularity.FACILITY),
          Map.entry("OILF", Granularity.FACILITY),
          Map.entry("GASF", Granularity.FACILITY),
          Map.entry("HSP", Granularity.FACILITY),
          Map.entry("UNIV", Granularity.FACILITY));

  private FeatureKind() {}

  /**
   * The sort of place, or null where it is none of ours.
   *
   * @param population 0 where unknown
   */
  static @Nullable Granularity of(String code, long population) {
    return switch (code) {
      case "PPL", "PPLA2", "PPLA3", "PPLA4", "PPLA5", "PPLG", "PPLR", "PPLS" ->
          bySize(code, population);
      default -> KINDS.get(code);
    };
  }

  private static Granularity bySize(String code, long population) {
    if (population >= CITY) {
      return Granularity.CITY;
    }
    // A seat of a district is a town, however few the census found there.
    return population >= TOWN || code.startsWith("PPLA") ? Granularity.TOWN : Granularity.VILLAGE;
  }
}
