package org.sitrep.enrich.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Granularity;
import org.sitrep.model.LocalName;
import org.sitrep.model.PlaceId;

/**
 * The places of one file of {@code lexicon/places}, with every fault of its rows.
 *
 * <p>What one row can tell is looked at here; what takes all rows, {@link PlaceFaults} looks at.
 */
public final class PlaceFile {
  /** The columns a places file has, in any order. */
  public static final List<String> COLUMNS =
      List.of(
          "id",
          "kind",
          "name_en",
          "name_ar",
          "parent",
          "lat",
          "lon",
          "population",
          "variants_en",
          "variants_ar",
          "ambiguous");

  private static final double MAXIMUM_LATITUDE = 90;
  private static final double MAXIMUM_LONGITUDE = 180;
  private static final Pattern AMBIGUOUS = Pattern.compile("|yes|[a-z]{2}");
  private static final Pattern POPULATION = Pattern.compile("[0-9]{0,9}");
  private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]+)?");
  private static final Pattern ASIDE = Pattern.compile(" \\(.*\\)$");
  private static final Pattern WORD_OF_AREA =
      Pattern.compile(" (Governorate|Province|State|District)$");
  private static final Set<String> KINDS =
      Stream.of(Granularity.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

  /**
   * A place with the line it stands on.
   *
   * @param where the file it stands in
   * @param line from 1
   */
  public record Entry(Place place, String where, int line) {}

  /**
   * Further names of a place that another row gives: a row without a kind.
   *
   * @param where the file it stands in
   * @param line from 1
   */
  public record Spellings(
      PlaceId place, List<String> namesEn, List<String> namesAr, String where, int line) {
    public Spellings {
      namesEn = List.copyOf(namesEn);
      namesAr = List.copyOf(namesAr);
    }
  }

  private final Pattern idOfCountry;
  private final String country;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Spellings> spellings = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private PlaceFile(String country) {
    this.country = country;
    this.idOfCountry = Pattern.compile(country + "-[a-z0-9-]+");
  }

  /**
   * Reads the rows of a table; a row with a fault gives no place.
   *
   * @param country ISO 3166 code in lower case, with which every id begins
   */
  public static PlaceFile of(TsvTable table, String country) {
    PlaceFile file = new PlaceFile(country);
    List<String> missing =
        COLUMNS.stream().filter(column -> !table.columns().contains(column)).toList();
    if (!missing.isEmpty()) {
      file.faults.add(
          new Fault(
              table.where(),
              0,
              "has no column " + missing.get(0) + ", expected " + String.join(" ", COLUMNS)));
      return file;
    }
    for (TsvTable.Row row : table.rows()) {
      file.read(row, table.columns().size());
    }
    return file;
  }

  /** The places of the sound rows, in order. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** What the sound rows without a kind add to other places, in order. */
  public List<Spellings> spellings() {
    return List.copyOf(spellings);
  }

  /** What is wrong with single rows, in order. */
  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  private void read(TsvTable.Row row, int columns) {
    int before = faults.size();
    if (row.size() > columns) {
      fault(row, "has " + row.size() + " cells, expected " + columns);
    }
    String id = row.get("id");
    if (!idOfCountry.matcher(id).matches()) {
      fault(row, "has id '" + id + "', expected " + country + "- and a-z, 0-9, hyphens");
    }
    if (row.get("kind").isEmpty() && faults.size() == before) {
      readSpellings(row);
      return;
    }
    if (!KINDS.contains(row.get("kind"))) {
      fault(row, id + " has kind '" + row.get("kind") + "', expected one of " + KINDS);
    }
    if (row.get("name_en").isEmpty() && row.get("name_ar").isEmpty()) {
      fault(row, id + " has no name, expected name_en or name_ar");
    }
    String ambiguous = row.get("ambiguous");
    if (!AMBIGUOUS.matcher(ambiguous).matches()) {
      fault(
          row, id + " has ambiguous '" + ambiguous + "', expected yes, a language code or nothing");
    }
    OptionalDouble lat = degrees(row, "lat", MAXIMUM_LATITUDE);
    OptionalDouble lon = degrees(row, "lon", MAXIMUM_LONGITUDE);
    if (lat.isPresent() != lon.isPresent()) {
      fault(row, id + " has only one of lat and lon, expected both or neither");
    }
    String population = row.get("population");
    if (!POPULATION.matcher(population).matches()) {
      fault(row, id + " has population '" + population + "', expected a whole number");
    }
    if (faults.size() == before) {
      entries.add(new Entry(place(row, lat, lon), row.where(), row.line()));
    }
  }

  private void readSpellings(TsvTable.Row row) {
    Spellings more =
        new Spellings(
            new PlaceId(row.get("id")),
            names(row.get("name_en"), row.list("variants_en")),
            names(row.get("name_ar"), row.list("variants_ar")),
            row.where(),
            row.line());
    if (more.namesEn().isEmpty() && more.namesAr().isEmpty()) {
      fault(row, row.get("id") + " has no kind, expected one of " + KINDS + " or further names");
    } else {
      spellings.add(more);
    }
  }

  private OptionalDouble degrees(TsvTable.Row row, String column, double most) {
    String cell = row.get(column);
    if (cell.isEmpty()) {
      return OptionalDouble.empty();
    }
    boolean number = DEGREES.matcher(cell).matches();
    if (!number || Math.abs(Double.parseDouble(cell)) > most) {
      fault(
          row,
          row.get("id") + " has " + column + " '" + cell + "', expected degrees up to " + most);
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Double.parseDouble(cell));
  }

  private void fault(TsvTable.Row row, String what) {
    faults.add(new Fault(row.where(), row.line(), what));
  }

  private Place place(TsvTable.Row row, OptionalDouble lat, OptionalDouble lon) {
    String en = row.get("name_en");
    String ar = row.get("name_ar");
    return new Place(
        new PlaceId(row.get("id")),
        Granularity.valueOf(row.get("kind")),
        new LocalName(en.isEmpty() ? null : en, ar.isEmpty() ? null : ar),
        row.get("parent").isEmpty() ? null : new PlaceId(row.get("parent")),
        country,
        boxed(lat),
        boxed(lon),
        row.get("population").isEmpty() ? 0 : Long.parseLong(row.get("population")),
        names(bare(ASIDE.matcher(en).replaceFirst("")), row.list("variants_en")),
        names(ar, row.list("variants_ar")),
        row.get("ambiguous"));
  }

  private static @Nullable Double boxed(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }

  /** A governorate is found by its bare name too: the word "province" may stand behind it. */
  private static String bare(String en) {
    return WORD_OF_AREA.matcher(en).replaceFirst("");
  }

  private static List<String> names(String main, List<String> variants) {
    List<String> names = new ArrayList<>();
    if (!main.isEmpty()) {
      names.add(main);
    }
    names.addAll(variants);
    return names;
  }
}
