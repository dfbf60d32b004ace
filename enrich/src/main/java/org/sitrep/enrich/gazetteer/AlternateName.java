package org.sitrep.enrich.gazetteer;

/**
 * One row of the GeoNames table of alternate names.
 *
 * @param place the id of the place in the main table
 * @param language ISO 639 code, or a word such as {@code link} or {@code iata}, or empty
 * @param preferred whether it is the official name
 * @param colloquial whether it is slang
 * @param historic whether it is a name of the past
 */
record AlternateName(
    int place,
    String language,
    String name,
    boolean preferred,
    boolean colloquial,
    boolean historic) {
  /** The columns of the table, without and with the years a name was in use. */
  static final int FEWEST_COLUMNS = 4;

  static final int OLD_COLUMNS = 8;
  static final int COLUMNS = 10;

  private static final String YES = "1";

  /**
   * Reads the cells of a line.
   *
   * @throws NumberFormatException where the id is no number
   */
  static AlternateName parse(String[] cells) {
    return new AlternateName(
        Integer.parseInt(cells[1]),
        cells[2],
        cells[3],
        is(cells, 4),
        is(cells, 6),
        is(cells, 7) || (cells.length > 9 && !cells[9].isEmpty()));
  }

  private static boolean is(String[] cells, int column) {
    return column < cells.length && cells[column].equals(YES);
  }
}
