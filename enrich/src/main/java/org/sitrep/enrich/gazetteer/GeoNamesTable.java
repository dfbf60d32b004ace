package org.sitrep.enrich.gazetteer;

import java.nio.file.Path;

/** The tables of a GeoNames dump that are read, told apart by their columns. */
enum GeoNamesTable {
  PLACES,
  ALTERNATE_NAMES,
  NEITHER;

  /** How many lines of a file are looked at to tell what it is. */
  private static final int LOOKED_AT = 20;

  /** The table a line is of. */
  static GeoNamesTable of(String[] cells) {
    if (cells.length == GeoNamesRow.COLUMNS) {
      return PLACES;
    }
    boolean names =
        cells.length >= AlternateName.FEWEST_COLUMNS && cells.length <= AlternateName.COLUMNS;
    return names && isNumber(cells[0]) && isNumber(cells[1]) ? ALTERNATE_NAMES : NEITHER;
  }

  private static boolean isNumber(String cell) {
    return !cell.isEmpty() && cell.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /**
   * The table a file is, by its first lines.
   *
   * @throws GazetteerException where it is neither
   */
  static GeoNamesTable of(Path path) {
    Look look = new Look();
    Gazetteer.read(path, look);
    if (look.places + look.names == 0) {
      String found = look.columns == 0 ? "it is empty" : "its first line has " + look.columns;
      throw new GazetteerException(
          String.format(
              "%s is no GeoNames table: %s, expected %d columns (places) or %d to %d (alternate"
                  + " names), separated by tabs",
              path, found, GeoNamesRow.COLUMNS, AlternateName.OLD_COLUMNS, AlternateName.COLUMNS));
    }
    return look.places >= look.names ? PLACES : ALTERNATE_NAMES;
  }

  /** What the first lines of a file are. */
  private static final class Look implements GazetteerFile.Lines {
    private int columns;
    private int seen;
    private int places;
    private int names;

    @Override
    public boolean take(String[] cells, int number) {
      columns = seen == 0 ? cells.length : columns;
      switch (GeoNamesTable.of(cells)) {
        case PLACES -> places++;
        case ALTERNATE_NAMES -> names++;
        case NEITHER -> {}
      }
      return ++seen < LOOKED_AT;
    }
  }
}
