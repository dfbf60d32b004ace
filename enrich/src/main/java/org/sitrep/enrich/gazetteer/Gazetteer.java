package org.sitrep.enrich.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.enrich.language.Language;
import org.sitrep.enrich.lexicon.PlaceLexicon;

/**
 * Adds the places of a GeoNames dump to the project's own: main tables, and tables of alternate
 * names, told apart by their columns.
 *
 * @see <a href="https://download.geonames.org/export/dump/readme.txt">the format</a>
 */
public final class Gazetteer {
  private final GazetteerReport report = new GazetteerReport();
  private final GazetteerNames names;
  private final List<GeoNamesRow> rows = new ArrayList<>();

  private Gazetteer(List<Language> languages) {
    this.names = new GazetteerNames(languages);
  }

  /**
   * Reads files and adds what they hold.
   *
   * @param files main tables and tables of alternate names, in any order
   * @param lexicon is given the places; a place it has keeps its id and only gains names
   * @throws GazetteerException where a file is not there or is no such table
   */
  public static GazetteerReport addTo(
      PlaceLexicon lexicon, List<Language> languages, List<Path> files) {
    Gazetteer gazetteer = new Gazetteer(languages);
    Map<Path, GeoNamesTable> tables = new HashMap<>();
    files.forEach(file -> tables.put(file, GeoNamesTable.of(file)));
    files.stream().filter(f -> tables.get(f) == GeoNamesTable.PLACES).forEach(gazetteer::readMain);
    Set<Integer> ids = new HashSet<>();
    gazetteer.rows.forEach(row -> ids.add(row.id()));
    files.stream()
        .filter(file -> tables.get(file) == GeoNamesTable.ALTERNATE_NAMES)
        .forEach(file -> gazetteer.readNames(file, ids));
    new GazetteerPlaces(lexicon, gazetteer.names, languages, gazetteer.report).add(gazetteer.rows);
    return gazetteer.report;
  }

  /**
   * Looks whether files are tables of a GeoNames dump.
   *
   * @throws GazetteerException where one is not there or is no such table
   */
  public static void require(List<Path> files) {
    files.forEach(GeoNamesTable::of);
  }

  private void readMain(Path path) {
    String file = new GazetteerFile(path).name();
    report.begin();
    read(
        path,
        (cells, number) -> {
          switch (GeoNamesRow.parse(cells)) {
            case GeoNamesRow.Usable(GeoNamesRow row) -> rows.add(row);
            case GeoNamesRow.NoPlace nothing -> {}
            case GeoNamesRow.Malformed(String what) -> report.malformed(file, number, what);
          }
          return true;
        });
    report.end(file);
  }

  private void readNames(Path path, Set<Integer> ids) {
    String file = new GazetteerFile(path).name();
    report.begin();
    read(
        path,
        (cells, number) -> {
          if (GeoNamesTable.of(cells) != GeoNamesTable.ALTERNATE_NAMES) {
            report.malformed(
                file, number, "is no alternate name, expected two ids, a language and a name");
          } else if (names.reads(cells[2])) {
            AlternateName name = AlternateName.parse(cells);
            if (ids.contains(name.place())) {
              names.add(name);
            }
          }
          return true;
        });
    report.end(file);
  }

  static void read(Path path, GazetteerFile.Lines lines) {
    if (!Files.isRegularFile(path)) {
      throw new GazetteerException("no such gazetteer file: " + path);
    }
    try {
      new GazetteerFile(path).read(lines);
    } catch (IOException failed) {
      throw new GazetteerException(path + " could not be read: " + failed.getMessage(), failed);
    }
  }
}
