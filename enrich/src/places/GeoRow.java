import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One settlement of the GeoNames table.
 *
 * @param latin its names in Latin letters, the main one first
 * @param arabic its names in letters of Arabic
 * @param admin1 the country's own code of its first-level area
 * @param population 0 where unknown
 */
record GeoRow(
    int id,
    List<String> latin,
    List<String> arabic,
    double lat,
    double lon,
    String code,
    String country,
    String admin1,
    long population) {
  private static final long CITY = 50_000;
  private static final long TOWN = 5_000;
  private static final double KILOMETRES_PER_DEGREE = 111.2;

  /** Of more names the rest are other languages' spellings. */
  private static final int MOST_NAMES = 7;

  /** Settlements that are there; none that were, and no parts of others. */
  private static final Set<String> SETTLEMENTS =
      Set.of(
          "PPL", "PPLA", "PPLA2", "PPLA3", "PPLA4", "PPLA5", "PPLC", "PPLG", "PPLL", "PPLF", "PPLR",
          "PPLS", "STLMT");

  /** A name as English writes it: codes in capitals and romanised other scripts are left out. */
  private static final Pattern LATIN =
      Pattern.compile("[A-Z][a-z'’‘`]+(?:[ -][A-Za-z][a-z'’‘`]*)*");

  /** Letters that Arabic itself has; Persian, Urdu and Kurdish names mostly hold others. */
  private static final Pattern ARABIC = Pattern.compile("[ء-غف-ي]+(?:[ -][ء-غف-ي]+)*");

  static GeoRow parse(String line) {
    String[] cells = line.split("\t", -1);
    if (!SETTLEMENTS.contains(cells[7])) {
      return null;
    }
    Set<String> latin = new LinkedHashSet<>();
    Set<String> arabic = new LinkedHashSet<>();
    List<String> names = new ArrayList<>(List.of(cells[2], cells[1]));
    names.addAll(List.of(cells[3].split(",")));
    for (String name : names) {
      String plain = name.strip().replaceAll("[’‘`]", "'");
      if (plain.length() > 2 && LATIN.matcher(plain).matches()) {
        latin.add(plain.replaceFirst("'+$", ""));
      } else if (plain.length() > 2 && ARABIC.matcher(plain).matches()) {
        arabic.add(plain);
      }
    }
    return latin.isEmpty()
        ? null
        : new GeoRow(
            Integer.parseInt(cells[0]),
            nearest(latin),
            arabic.stream().limit(MOST_NAMES).toList(),
            Double.parseDouble(cells[4]),
            Double.parseDouble(cells[5]),
            cells[7],
            cells[8].toLowerCase(Locale.ROOT),
            cells[10],
            cells[14].isEmpty() ? 0 : Long.parseLong(cells[14]));
  }

  /** The main name and those spelled most like it; other languages' come last. */
  private static List<String> nearest(Set<String> names) {
    String main = names.iterator().next();
    return names.stream()
        .sorted(Comparator.comparingInt(name -> distance(main, name)))
        .limit(MOST_NAMES)
        .toList();
  }

  /** How many letters differ (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, column -> column);
    for (int line = 1; line <= one.length(); line++) {
      int corner = row[0];
      row[0] = line;
      for (int column = 1; column <= other.length(); column++) {
        int changed = corner + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
        corner = row[column];
        row[column] = Math.min(changed, Math.min(row[column], row[column - 1]) + 1);
      }
    }
    return row[other.length()];
  }

  /**
   * As the lexicon calls it; a seat of a district is a town, however few the census found there.
   */
  String kind() {
    if (code.equals("PPLC") || code.equals("PPLA") || population >= CITY) {
      return "CITY";
    }
    return population >= TOWN || code.startsWith("PPLA") ? "TOWN" : "VILLAGE";
  }

  double kilometresTo(double otherLat, double otherLon) {
    double east = (lon - otherLon) * Math.cos(Math.toRadians((lat + otherLat) / 2));
    return KILOMETRES_PER_DEGREE * Math.hypot(lat - otherLat, east);
  }
}
