package org.sitrep.enrich.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.LanguagePack;
import org.sitrep.model.Granularity;
import org.sitrep.model.LocalName;
import org.sitrep.model.PlaceId;

/** All places the project knows, by id and by name in each language. */
public final class PlaceLexicon {
  private static final List<String> COUNTRIES = List.of("sy");

  private final Map<PlaceId, Place> byId;
  private final Map<String, PhraseIndex<Place>> byLanguage = new HashMap<>();

  private PlaceLexicon(Map<PlaceId, Place> byId) {
    this.byId = byId;
  }

  /** Reads {@code lexicon/places/<country>.tsv} of every country. */
  public static PlaceLexicon read() {
    Map<PlaceId, Place> byId = new LinkedHashMap<>();
    for (String country : COUNTRIES) {
      for (TsvTable.Row row : TsvTable.resource("/lexicon/places/" + country + ".tsv").rows()) {
        Place place = place(row, country);
        if (byId.put(place.id(), place) != null) {
          throw new IllegalArgumentException("[places/" + country + "] " + place.id() + " twice");
        }
      }
    }
    return new PlaceLexicon(byId);
  }

  /** Prepares the names of one language. */
  public void index(LanguagePack pack) {
    PhraseIndex<Place> index = new PhraseIndex<>();
    for (Place place : byId.values()) {
      for (String name : place.names(pack.code())) {
        index.add(pack.fold(name), place);
        // The same name is written al-Bab and al Bab.
        index.add(pack.fold(name.replace('-', ' ')), place);
      }
    }
    byLanguage.put(pack.code(), index);
  }

  /** The names of one language. */
  public PhraseIndex<Place> names(String language) {
    return byLanguage.getOrDefault(language, new PhraseIndex<>());
  }

  /** A place by its id, or null. */
  public @Nullable Place get(@Nullable PlaceId id) {
    return id == null ? null : byId.get(id);
  }

  /** How many places there are. */
  public int size() {
    return byId.size();
  }

  /** All places. */
  public Iterable<Place> all() {
    return byId.values();
  }

  private static Place place(TsvTable.Row row, String country) {
    String en = row.get("name_en");
    String ar = row.get("name_ar");
    Granularity kind = Granularity.valueOf(row.get("kind"));
    return new Place(
        new PlaceId(row.get("id")),
        kind,
        new LocalName(en.isEmpty() ? null : en, ar.isEmpty() ? null : ar),
        row.get("parent").isEmpty() ? null : new PlaceId(row.get("parent")),
        country,
        number(row.get("lat")),
        number(row.get("lon")),
        row.get("population").isEmpty() ? 0 : Long.parseLong(row.get("population")),
        names(bare(en.replaceFirst(" \\(.*\\)$", "")), row.list("variants_en")),
        names(ar, row.list("variants_ar")),
        row.get("ambiguous").equals("yes"));
  }

  /** A governorate is found by its bare name too: the word "province" may stand behind it. */
  private static String bare(String en) {
    return en.replaceFirst(" (Governorate|Province|State|District)$", "");
  }

  private static List<String> names(String main, List<String> variants) {
    List<String> names = new ArrayList<>();
    if (!main.isEmpty()) {
      names.add(main);
    }
    names.addAll(variants);
    return names;
  }

  private static @Nullable Double number(String cell) {
    return cell.isEmpty() ? null : Double.valueOf(cell);
  }
}
