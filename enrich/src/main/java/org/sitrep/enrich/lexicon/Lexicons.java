package org.sitrep.enrich.lexicon;

import org.sitrep.enrich.language.Language;
import org.sitrep.enrich.language.Languages;

/** All lexicons, with their names prepared for every language. */
public record Lexicons(
    CountryLexicon countries, PlaceLexicon places, ActorLexicon actors, OriginLexicon origins) {

  /** Reads the lexicons of the project. */
  public static Lexicons read(Languages languages) {
    CountryLexicon countries = CountryLexicon.read();
    Lexicons lexicons =
        new Lexicons(
            countries, PlaceLexicon.read(countries), ActorLexicon.read(), OriginLexicon.read());
    for (Language language : languages.all()) {
      lexicons.places.index(language.pack());
      lexicons.actors.index(language.pack());
      lexicons.origins.index(language.pack());
    }
    return lexicons;
  }
}
