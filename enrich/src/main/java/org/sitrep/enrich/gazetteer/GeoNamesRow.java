package org.sitrep.enrich.gazetteer;

import org.sitrep.model.Granularity;

/**
 * One row of the main GeoNames table that names a place of ours.
 *
 * @param alternates the names of the third column, separated by commas, without language
 * @param code the feature code
 * @param country ISO 3166 code in lower case
 * @param admin1 the country's own code of its first-level area, or empty
 * @param population 0 where unknown
 */
record GeoNamesRow(
    int id,
    String name,
    String ascii,
    String alternates,
    double lat,
    double lon,
    String code,
    Granularity kind,
    String country,
    String admin1,
    long population) {
  /** The columns of the main table. */
  static final int COLUMNS = 19;

  /** Inhabitants from which the bare name of a city may be trusted. */
  private static final long TRUSTED = 50_000;

  /** What came of a line. */
  sealed interface Parsed {}

  /** A place. */
  record Usable(GeoNamesRow row) implements Parsed {}

  /** A sound line about something else: a river, a shop, a place that is no more. */
  record NoPlace() implements Parsed {}

  /**
   * A line that does not hold what its columns should.
   *
   * @param what in words, with what was expected
   */
  record Malformed(String what) implements Parsed {}

  /** Reads the cells of a line. */
  static Parsed parse(String[] cells) {
    if (cells.length != COLUMNS) {
      return new Malformed("has " + cells.length + " columns, expected " + COLUMNS);
    }
    try {
      int id = Integer.parseInt(cells[0]);
      double lat = Double.parseDouble(cells[4]);
      double lon = Double.parseDouble(cells[5]);
      long population = cells[14].isEmpty() ? 0 : Long.parseLong(cells[14]);
      if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180) || id <= 0 || population < 0) {
        return new Malformed("has an id, position or population that cannot be");
      }
      return place(cells, id, lat, lon, population);
    } catch (NumberFormatException wrong) {
      return new Malformed("has text where an id, position or population was expected");
    }
  }

  private static Parsed place(String[] cells, int id, double lat, double lon, long population) {
    Granularity kind = FeatureKind.of(cells[7], population);
    if (kind == null || cells[8].isEmpty()) {
      return new NoPlace();
    }
    if (cells[1].isBlank()) {
      return new Malformed("has no name");
    }
    return new Usable(
        new GeoNamesRow(
            id,
            cells[1],
            cells[2],
            cells[3],
            lat,
            lon,
            cells[7].intern(),
            kind,
            cells[8].toLowerCase(java.util.Locale.ROOT).intern(),
            cells[10].intern(),
            population));
  }

  /** Whether its bare name may be trusted: seats and cities that the news names without a word. */
  boolean trusted() {
    return switch (kind) {
      case GOVERNORATE -> true;
      case CITY -> code.equals("PPLC") || code.equals("PPLA") || population >= TRUSTED;
      case FACILITY -> name.indexOf(' ') > 0;
      case TOWN, VILLAGE, NEIGHBOURHOOD, DISTRICT, COUNTRYSIDE -> false;
    };
  }
}
