package org.sitrep.enrich.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.DataFiles;
import org.sitrep.enrich.language.LanguagePack;
import org.sitrep.enrich.text.PlainName;
import org.sitrep.model.Granularity;
import org.sitrep.model.PlaceId;

/** All places the project knows, by id and by name in each language. */
public final class PlaceLexicon {
  /** More steps than any place has areas above it. */
  private static final int DEEPEST = 6;

  private final Map<PlaceId, Place> byId = new LinkedHashMap<>();
  private final Map<PlaceId, Place> seats = new HashMap<>();
  private final Map<PlaceId, List<Place>> cities = new HashMap<>();
  private final Map<PlaceId, List<Place>> facilities = new HashMap<>();
  private final Map<String, PhraseIndex<Place>> byLanguage = new HashMap<>();
  private final Map<String, PhraseIndex<Place>> bareByLanguage = new HashMap<>();

  private PlaceLexicon(Iterable<Place> places) {
    places.forEach(place -> byId.put(place.id(), place));
    byId.values().forEach(this::seat);
    byId.values().forEach(this::child);
  }

  /**
   * Reads {@code lexicon/places/<country>.tsv} of every country that has one, and what a gazetteer
   * adds to it in {@code lexicon/places/geonames}.
   *
   * @throws IllegalArgumentException naming the first bad row, and how many more there are
   */
  public static PlaceLexicon read(DataFiles data, CountryLexicon countries) {
    List<PlaceFile> files = files(data, countries);
    List<Fault> faults = PlaceFaults.of(files);
    if (!faults.isEmpty()) {
      String more = faults.size() == 1 ? "" : " (and " + (faults.size() - 1) + " more)";
      throw new IllegalArgumentException(faults.get(0) + more);
    }
    Map<PlaceId, Place> places = new LinkedHashMap<>();
    files.forEach(
        file -> file.entries().forEach(entry -> places.put(entry.place().id(), entry.place())));
    files.forEach(
        file ->
            file.spellings()
                .forEach(
                    more ->
                        places.computeIfPresent(
                            more.place(),
                            (id, place) -> place.alsoCalled(more.namesEn(), more.namesAr()))));
    return new PlaceLexicon(places.values());
  }

  /** The places files, as they are. */
  public static List<PlaceFile> files(DataFiles data, CountryLexicon countries) {
    List<PlaceFile> files = new ArrayList<>();
    for (Country country : countries.all()) {
      for (String folder : List.of("lexicon/places/", "lexicon/places/geonames/")) {
        String path = folder + country.code() + ".tsv";
        if (data.has(path)) {
          files.add(PlaceFile.of(TsvTable.of(data, path), country.code()));
        }
      }
    }
    return files;
  }

  /** A lexicon of just these places. */
  public static PlaceLexicon of(Collection<Place> places) {
    return new PlaceLexicon(places);
  }

  /** Prepares the names of one language. */
  public void index(LanguagePack pack) {
    for (Place place : byId.values()) {
      for (String name : place.names(pack.code())) {
        name(pack.code(), fold(pack, name), place);
        if (name.indexOf('-') >= 0) {
          // The same name is written al-Bab and al Bab.
          name(pack.code(), fold(pack, name.replace('-', ' ')), place);
        }
      }
    }
  }

  /** Names of letters, as nearly all are, need no document to be made of them. */
  private static List<String> fold(LanguagePack pack, String name) {
    boolean plain =
        name.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-' || c == '\'');
    return plain ? PlainName.fold(name, pack.letters()) : pack.fold(name);
  }

  /** Adds a place whose names follow; nothing else of the lexicon changes. */
  public void add(Place place) {
    byId.put(place.id(), place);
    seat(place);
    child(place);
  }

  /**
   * Adds a name of a place.
   *
   * @param language ISO 639-1 code
   * @param folded the folded words of the name
   */
  public void name(String language, List<String> folded, Place place) {
    byLanguage.computeIfAbsent(language, code -> new PhraseIndex<>()).add(folded, place);
    if (!place.ambiguous(language)) {
      bareByLanguage.computeIfAbsent(language, code -> new PhraseIndex<>()).add(folded, place);
    }
  }

  /** The names of one language. */
  public PhraseIndex<Place> names(String language) {
    return byLanguage.getOrDefault(language, new PhraseIndex<>());
  }

  /** The names of one language that are no everyday words and so need no word of kind. */
  public PhraseIndex<Place> bareNames(String language) {
    return bareByLanguage.getOrDefault(language, new PhraseIndex<>());
  }

  /** A place by its id, or null. */
  public @Nullable Place get(@Nullable PlaceId id) {
    return id == null ? null : byId.get(id);
  }

  /** The town that is the seat of an area, or null. */
  public @Nullable Place seatOf(PlaceId area) {
    return seats.get(area);
  }

  /**
   * The seat of an area: the city of its name, else the one beside which no other is half as large;
   * or null.
   */
  public @Nullable Place mainCityOf(PlaceId area) {
    Place seat = seats.get(area);
    if (seat != null) {
      return seat;
    }
    Place largest = null;
    long second = 0;
    for (Place city : cities.getOrDefault(area, List.of())) {
      if (largest == null || city.population() > largest.population()) {
        second = largest == null ? 0 : largest.population();
        largest = city;
      } else {
        second = Math.max(second, city.population());
      }
    }
    return largest != null && largest.population() >= 2 * second ? largest : null;
  }

  /** The airports, dams, camps that lie in a town or beside it in its area. */
  public List<Place> facilitiesBy(Place town) {
    List<Place> found = new ArrayList<>(facilities.getOrDefault(town.id(), List.of()));
    PlaceId area = town.parent();
    if (area != null) {
      found.addAll(facilities.getOrDefault(area, List.of()));
    }
    return found;
  }

  /** The areas a place lies in, the narrowest first. */
  public List<Place> above(Place place) {
    List<Place> above = new ArrayList<>();
    Place at = get(place.parent());
    while (at != null && above.size() < DEEPEST) {
      above.add(at);
      at = get(at.parent());
    }
    return above;
  }

  /** How many places there are. */
  public int size() {
    return byId.size();
  }

  /** All places. */
  public Collection<Place> all() {
    return Collections.unmodifiableCollection(byId.values());
  }

  private void child(Place place) {
    PlaceId parent = place.parent();
    if (parent == null) {
      return;
    }
    if (place.kind() == Granularity.FACILITY) {
      facilities.computeIfAbsent(parent, id -> new ArrayList<>(1)).add(place);
    } else if (place.kind() == Granularity.CITY) {
      cities.computeIfAbsent(parent, id -> new ArrayList<>(1)).add(place);
    }
  }

  /** The seat of a governorate bears its name, or lies where the governorate is said to lie. */
  private void seat(Place place) {
    if (place.kind() != Granularity.CITY && place.kind() != Granularity.TOWN) {
      return;
    }
    for (Place area : above(place)) {
      if (area.kind() == Granularity.GOVERNORATE && seatRank(area, place) > 0) {
        seats.merge(area.id(), place, (one, other) -> moreOfSeat(area, one, other));
      }
    }
  }

  private static Place moreOfSeat(Place area, Place one, Place other) {
    int difference = seatRank(area, other) - seatRank(area, one);
    boolean larger = difference == 0 && other.population() > one.population();
    return difference > 0 || larger ? other : one;
  }

  private static int seatRank(Place area, Place place) {
    boolean named =
        place.kind() == Granularity.CITY && Objects.equals(area.name().ar(), place.name().ar());
    boolean there =
        area.lat() != null
            && Objects.equals(area.lat(), place.lat())
            && Objects.equals(area.lon(), place.lon());
    return named ? 2 : there ? 1 : 0;
  }
}
