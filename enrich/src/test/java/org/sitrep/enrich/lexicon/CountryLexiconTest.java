package org.sitrep.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.enrich.language.DataFiles;
import org.sitrep.enrich.language.Language;
import org.sitrep.enrich.language.Languages;
import org.sitrep.enrich.language.WordClass;
import org.sitrep.model.PlaceId;

/** Countries, their capitals, and the words for them. */
class CountryLexiconTest {
  private final CountryLexicon countries = CountryLexicon.read(DataFiles.ofProject());

  @Test
  void the_capital_of_every_country_whose_places_we_have_is_among_them() {
    PlaceLexicon places = PlaceLexicon.read(DataFiles.ofProject(), countries);
    List<String> missing = new ArrayList<>();
    for (Country country : countries.all()) {
      PlaceId capital = country.capital();
      boolean ours = places.all().stream().anyMatch(p -> p.country().equals(country.code()));
      if (ours && (capital == null || places.get(capital) == null)) {
        missing.add(country.code());
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void every_language_has_a_word_for_every_country() {
    for (Language language : Languages.read(DataFiles.ofProject()).all()) {
      for (Country country : countries.all()) {
        WordClass word = language.words().get("country-" + country.code());
        assertThat(word).as("%s in %s", country.code(), language.pack().code()).isNotNull();
      }
    }
  }
}
