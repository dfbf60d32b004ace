import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Joins the GeoNames rows of one country to the project's own places. */
final class CountryJoin {
  /** Kilometres within which a settlement of the same name is the same one. */
  private static final double SAME_NAME = 15;

  /** Kilometres within which one whose name has the same consonants is. */
  private static final double SAME_CONSONANTS = 5;

  private static final Set<String> ARAB = Set.of("iq", "lb", "ly", "ps", "sd", "sy", "ye");
  private static final Set<String> SLAVIC = Set.of("ru", "ua");

  /** From here on a town is named in the news without a word that says it is one. */
  private static final long KNOWN = 50_000;

  private final String country;
  private final List<OwnPlace> own;
  private final Everyday everyday;
  private final Map<String, OwnPlace> byId = new LinkedHashMap<>();
  private final Map<List<String>, List<OwnPlace>> byName = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, List<GeoRow>> taken = new HashMap<>();
  private int added;
  private int spelled;
  private int nowhere;

  CountryJoin(String country, List<OwnPlace> own, Everyday everyday) {
    this.country = country;
    this.own = own;
    this.everyday = everyday;
    for (OwnPlace place : own) {
      byId.put(place.id(), place);
      ids.add(place.id());
      if (place.isSettlement() || place.isQuarter()) {
        place.english().forEach(name -> named(Everyday.foldEnglish(name), place));
        place.arabic().forEach(name -> named(Everyday.foldArabic(name), place));
      }
    }
  }

  private void named(List<String> folded, OwnPlace place) {
    byName.computeIfAbsent(folded, f -> new ArrayList<>()).add(place);
  }

  String report() {
    return added + " new, " + spelled + " spelled in more ways, " + nowhere + " in no known area";
  }

  /** The lines of the country's file, head and all. */
  List<String> lines(List<GeoRow> rows) {
    Map<GeoRow, OwnPlace> known = new LinkedHashMap<>();
    rows.sort(
        Comparator.comparingLong((GeoRow row) -> -row.population()).thenComparing(GeoRow::id));
    rows.forEach(row -> known.put(row, known(row)));
    Map<String, String> areas = areas(known);
    List<String> lines = new ArrayList<>();
    known.forEach((row, place) -> lines.add(place == null ? row(row, areas) : more(row, place)));
    lines.removeIf(String::isEmpty);
    lines.sort(Comparator.naturalOrder());
    lines.addAll(0, head());
    return lines;
  }

  private static List<String> head() {
    return List.of(
        "id\tkind\tname_en\tname_ar\tparent\tlat\tlon\tpopulation\tvariants_en\tvariants_ar"
            + "\tambiguous",
        "# Made by enrich/src/places/GeoNamesPlaces.java; change that, not this.",
        "# Settlements, positions, populations, names: GeoNames (https://www.geonames.org), licence"
            + " CC BY 4.0.",
        "# Arabic names that GeoNames does not have are written by rule out of the Latin ones.",
        "# A row without a kind gives further spellings of a place of the file of that name in the"
            + " folder above.");
  }

  private OwnPlace known(GeoRow row) {
    OwnPlace best = null;
    double least = SAME_NAME;
    for (List<String> name : folded(row)) {
      for (OwnPlace place : byName.getOrDefault(name, List.of())) {
        double away = row.kilometresTo(place.lat(), place.lon());
        if (away <= least) {
          best = place;
          least = away;
        }
      }
    }
    return best == null ? alike(row) : best;
  }

  private static List<List<String>> folded(GeoRow row) {
    List<List<String>> folded = new ArrayList<>();
    row.latin().forEach(name -> folded.add(Everyday.foldEnglish(name)));
    row.arabic().forEach(name -> folded.add(Everyday.foldArabic(name)));
    return folded;
  }

  private OwnPlace alike(GeoRow row) {
    Set<String> consonants = new HashSet<>();
    row.latin().forEach(name -> consonants.add(consonants(name)));
    for (OwnPlace place : own) {
      if (place.isSettlement()
          && row.kilometresTo(place.lat(), place.lon()) <= SAME_CONSONANTS
          && place.english().stream().anyMatch(name -> consonants.contains(consonants(name)))) {
        return place;
      }
    }
    return null;
  }

  static String consonants(String name) {
    return String.join("", Everyday.foldEnglish(name))
        .replaceFirst("^(al|el|ar|as|ash|ad|at|az|an)(?=[^aeiou])", "")
        .replaceAll("[aeiouy']+|h$", "")
        .replaceAll("(.)\\1+", "$1");
  }

  /** The area of ours in which most of what lies in an area of GeoNames lies. */
  private Map<String, String> areas(Map<GeoRow, OwnPlace> known) {
    Map<String, Map<String, Integer>> votes = new HashMap<>();
    known.forEach(
        (row, place) -> {
          String area = place == null ? "" : widest(place);
          if (!area.isEmpty()) {
            vote(votes, row, area, 1);
          }
          if (row.code().startsWith("PPLA") || row.code().equals("PPLC")) {
            seatedAt(row).forEach(seated -> vote(votes, row, seated, 2));
          }
        });
    Map<String, String> areas = new HashMap<>();
    votes.forEach(
        (admin1, counts) ->
            areas.put(
                admin1,
                counts.entrySet().stream()
                    .max(
                        Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey()));
    return areas;
  }

  private static void vote(
      Map<String, Map<String, Integer>> votes, GeoRow row, String area, int weight) {
    votes.computeIfAbsent(row.admin1(), a -> new HashMap<>()).merge(area, weight, Integer::sum);
  }

  /** The areas that carry the point of a seat. */
  private List<String> seatedAt(GeoRow seat) {
    return own.stream()
        .filter(place -> place.kind().equals("GOVERNORATE"))
        .filter(place -> seat.kilometresTo(place.lat(), place.lon()) <= SAME_CONSONANTS)
        .map(OwnPlace::id)
        .toList();
  }

  private String widest(OwnPlace place) {
    OwnPlace at = place;
    while (!at.parent().isEmpty() && byId.containsKey(at.parent())) {
      at = byId.get(at.parent());
    }
    return at.kind().equals("GOVERNORATE") ? at.id() : "";
  }

  /** A place the project does not have. */
  private String row(GeoRow row, Map<String, String> areas) {
    String area = areas.get(row.admin1());
    if (area == null) {
      nowhere++;
      return "";
    }
    List<String> latin = distinct(row.latin().stream().map(CountryJoin::joined).toList(), false);
    List<String> arabic = distinct(arabic(row), true);
    if (latin.isEmpty() || arabic.isEmpty() || isTwin(row, latin.get(0))) {
      return "";
    }
    added++;
    return String.join(
        "\t",
        id(row, latin.get(0), area),
        row.kind(),
        latin.get(0),
        arabic.get(0),
        area,
        String.format(Locale.ROOT, "%.4f", row.lat()),
        String.format(Locale.ROOT, "%.4f", row.lon()),
        row.population() == 0 ? "" : String.valueOf(row.population()),
        String.join("|", latin.subList(1, latin.size())),
        String.join("|", arabic.subList(1, arabic.size())),
        ambiguous(row, latin, arabic));
  }

  /** GeoNames has some places twice. */
  private boolean isTwin(GeoRow row, String name) {
    List<GeoRow> alike = taken.computeIfAbsent(name, n -> new ArrayList<>());
    boolean twin =
        alike.stream().anyMatch(one -> one.kilometresTo(row.lat(), row.lon()) <= SAME_CONSONANTS);
    alike.add(row);
    return twin;
  }

  /**
   * Further spellings of a place it has; none that is an everyday word, unless the place is one.
   */
  private String more(GeoRow row, OwnPlace place) {
    List<String> latin = new ArrayList<>();
    row.latin().stream()
        .map(CountryJoin::joined)
        .filter(name -> place.ambiguousIn("en") || !everyday.isPhrase(Everyday.foldEnglish(name)))
        .forEach(latin::add);
    Set<List<String>> has = new HashSet<>();
    place.english().forEach(name -> has.add(Everyday.foldEnglish(name)));
    place.arabic().forEach(name -> has.add(Everyday.foldArabic(name)));
    latin.removeIf(name -> has.contains(Everyday.foldEnglish(name)));
    List<String> arabic = new ArrayList<>(row.arabic());
    arabic.removeIf(
        name ->
            has.contains(Everyday.foldArabic(name))
                || (!place.ambiguousIn("ar") && everyday.isPhrase(Everyday.foldArabic(name))));
    List<String> moreEnglish = distinct(latin, false);
    List<String> moreArabic = distinct(arabic, true);
    if (moreEnglish.isEmpty() && moreArabic.isEmpty()) {
      return "";
    }
    spelled++;
    return String.join(
        "\t",
        place.id(),
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        String.join("|", moreEnglish),
        String.join("|", moreArabic),
        "");
  }

  private List<String> arabic(GeoRow row) {
    List<String> arabic = new ArrayList<>(row.arabic());
    if (!ARAB.contains(country)) {
      row.latin().stream()
          .limit(2)
          .forEach(name -> arabic.addAll(Transliteration.of(name, SLAVIC.contains(country))));
    }
    return arabic;
  }

  private List<String> distinct(List<String> names, boolean arabic) {
    Map<List<String>, String> distinct = new LinkedHashMap<>();
    for (String name : names) {
      List<String> folded = arabic ? Everyday.foldArabic(name) : Everyday.foldEnglish(name);
      if (!everyday.isWord(folded) && !everyday.saysKind(folded)) {
        distinct.putIfAbsent(folded, name);
      }
    }
    return List.copyOf(new LinkedHashSet<>(distinct.values()));
  }

  /** "Al Bab" is written Al-Bab and Al Bab. */
  private static String joined(String name) {
    return name.replaceFirst("^(Al|El|Ar|As|Ash|Ad|At|Az|An|Adh|Ath) (?=[A-Z])", "$1-");
  }

  private String ambiguous(GeoRow row, List<String> latin, List<String> arabic) {
    boolean known = row.population() >= KNOWN || row.code().equals("PPLA");
    boolean en = latin.stream().map(Everyday::foldEnglish).anyMatch(everyday::isPhrase);
    boolean ar =
        arabic.stream().map(Everyday::foldArabic).anyMatch(everyday::isPhrase)
            || (ARAB.contains(country) && !known);
    return en && ar ? "yes" : en ? "en" : ar ? "ar" : "";
  }

  private String id(GeoRow row, String name, String area) {
    String slug = slug(name);
    List<String> tries =
        List.of(
            country + "-" + slug,
            area.replaceFirst("-(governorate|province|state|oblast|region)$", "") + "-" + slug,
            country + "-" + slug + "-" + row.id());
    String id = tries.stream().filter(t -> !ids.contains(t)).findFirst().orElseThrow();
    ids.add(id);
    return id;
  }

  private static String slug(String name) {
    return java.text.Normalizer.normalize(
            name.toLowerCase(Locale.ROOT), java.text.Normalizer.Form.NFD)
        .replaceAll("['\\p{M}]", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
