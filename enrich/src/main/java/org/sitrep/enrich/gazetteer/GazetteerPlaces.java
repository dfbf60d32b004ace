package org.sitrep.enrich.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Language;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.lexicon.PlaceLexicon;
import org.sitrep.enrich.text.PlainName;
import org.sitrep.model.Granularity;
import org.sitrep.model.LocalName;
import org.sitrep.model.PlaceId;

/** Makes places of GeoNames rows, or finds that they are places of our own. */
final class GazetteerPlaces {
  private static final String PREFIX = "gn-";

  /** The longest first word that is likely an article: Al Bab, Ash Shaykh. */
  private static final int LONGEST_ARTICLE = 3;

  private record Area(String country, String admin1) {}

  /** A folded name in a language. */
  private record Folded(Language language, List<String> forms) {}

  private final PlaceLexicon lexicon;
  private final GazetteerNames names;
  private final List<Language> languages;
  private final GazetteerReport report;
  private final OwnPlaces own;
  private final Map<Area, PlaceId> areas = new HashMap<>();

  GazetteerPlaces(
      PlaceLexicon lexicon,
      GazetteerNames names,
      List<Language> languages,
      GazetteerReport report) {
    this.lexicon = lexicon;
    this.names = names;
    this.languages = languages;
    this.report = report;
    this.own = new OwnPlaces(lexicon.all(), languages);
  }

  /** Adds the rows, areas first so that what lies in them finds them. */
  void add(List<GeoNamesRow> rows) {
    for (GeoNamesRow row : rows) {
      if (row.kind() == Granularity.GOVERNORATE) {
        PlaceId id = add(row);
        if (id != null) {
          areas.put(new Area(row.country(), row.admin1()), id);
        }
      }
    }
    // The well known first: where the areas are not in the table, they tell of which area of our
    // own the others are.
    rows.stream()
        .filter(row -> row.kind() != Granularity.GOVERNORATE)
        .sorted(Comparator.comparingLong((GeoNamesRow row) -> -row.population()))
        .forEach(this::add);
  }

  private @Nullable PlaceId add(GeoNamesRow row) {
    List<Folded> folded = new ArrayList<>();
    Map<String, String> shown = new HashMap<>();
    for (Language language : languages) {
      for (String name : names.of(row, language)) {
        shown.putIfAbsent(language.pack().code(), name);
        spellings(name, language, folded);
      }
    }
    Place place = known(row, folded);
    if (place != null) {
      report.alreadyKnown();
    } else if (shown.isEmpty()) {
      return null;
    } else {
      place = place(row, shown);
      lexicon.add(place);
      report.added();
    }
    for (Folded name : folded) {
      lexicon.name(name.language().pack().code(), name.forms(), place);
    }
    return place.id();
  }

  private @Nullable Place known(GeoNamesRow row, List<Folded> folded) {
    for (Folded name : folded) {
      Place place = own.find(row, name.forms());
      if (place != null) {
        PlaceId top = place.parent();
        if (top != null && !row.admin1().isEmpty()) {
          areas.putIfAbsent(new Area(row.country(), row.admin1()), widest(place));
        }
        return place;
      }
    }
    return null;
  }

  private PlaceId widest(Place place) {
    List<Place> above = lexicon.above(place);
    return above.isEmpty() ? place.id() : above.get(above.size() - 1).id();
  }

  private Place place(GeoNamesRow row, Map<String, String> shown) {
    boolean area = row.kind() == Granularity.GOVERNORATE;
    return new Place(
        new PlaceId(PREFIX + row.id()),
        row.kind(),
        new LocalName(shown.get("en"), shown.get("ar")),
        area ? null : areas.get(new Area(row.country(), row.admin1())),
        row.country(),
        row.lat(),
        row.lon(),
        row.population(),
        List.of(),
        List.of(),
        row.trusted() ? "" : Place.EVERYWHERE);
  }

  /** A name as it stands and with its article joined or apart; everyday words are left out. */
  private static void spellings(String name, Language language, List<Folded> folded) {
    add(name.replace('-', ' '), language, folded);
    int space = name.indexOf(' ');
    if (name.indexOf('-') >= 0) {
      add(name, language, folded);
    } else if (space > 0 && space <= LONGEST_ARTICLE) {
      add(name.substring(0, space) + "-" + name.substring(space + 1), language, folded);
    }
  }

  private static void add(String name, Language language, List<Folded> folded) {
    List<String> forms = PlainName.fold(name, language.pack().letters());
    if (!forms.isEmpty() && !language.words().has(forms)) {
      folded.add(new Folded(language, forms));
    }
  }
}
