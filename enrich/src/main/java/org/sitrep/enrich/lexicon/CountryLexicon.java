package org.sitrep.enrich.lexicon;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.DataFiles;
import org.sitrep.model.PlaceId;

/** The countries of {@code lexicon/countries.tsv}; the words for them stand in the packs. */
public final class CountryLexicon {
  private final Map<String, Country> byCode = new LinkedHashMap<>();
  private final Set<PlaceId> capitals;

  private CountryLexicon(Iterable<Country> countries) {
    countries.forEach(country -> byCode.put(country.code(), country));
    this.capitals =
        byCode.values().stream()
            .map(Country::capital)
            .filter(id -> id != null)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Reads {@code lexicon/countries.tsv}. */
  public static CountryLexicon read(DataFiles data) {
    return new CountryLexicon(
        TsvTable.of(data, "lexicon/countries.tsv").rows().stream()
            .map(CountryLexicon::country)
            .toList());
  }

  private static Country country(TsvTable.Row row) {
    String capital = row.get("capital");
    return new Country(
        row.get("code"),
        ZoneId.of(row.get("zone")),
        capital.isEmpty() ? null : new PlaceId(capital));
  }

  /** All of them, in the order of the file. */
  public Collection<Country> all() {
    return byCode.values();
  }

  /** The capital of a country, or null where none is known. */
  public @Nullable PlaceId capitalOf(@Nullable String code) {
    Country country = code == null ? null : byCode.get(code);
    return country == null ? null : country.capital();
  }

  /** Whether a place is the capital of a country. */
  public boolean isCapital(Place place) {
    return capitals.contains(place.id());
  }

  /** The time zone of a country; UTC where none is known. */
  public ZoneId zoneOf(@Nullable String code) {
    Country country = code == null ? null : byCode.get(code);
    return country == null ? ZoneOffset.UTC : country.zone();
  }
}
