package org.sitrep.enrich.lexicon;

import org.sitrep.enrich.language.DataFiles;
import org.sitrep.enrich.language.Language;
import org.sitrep.enrich.language.LanguagePack;
import org.sitrep.enrich.language.Languages;
import org.sitrep.enrich.language.NameStarts;

/** All lexicons, with their names prepared for every language. */
public record Lexicons(
    CountryLexicon countries, PlaceLexicon places, ActorLexicon actors, OriginLexicon origins) {

  /** Reads the lexicons of these files. */
  public static Lexicons read(DataFiles data, Languages languages) {
    CountryLexicon countries = CountryLexicon.read(data);
    Lexicons lexicons =
        new Lexicons(
            countries,
            PlaceLexicon.read(data, countries),
            ActorLexicon.read(data),
            OriginLexicon.read(data));
    for (Language language : languages.all()) {
      lexicons.places.index(language.pack());
      lexicons.actors.index(language.pack());
      lexicons.origins.index(language.pack());
    }
    return lexicons;
  }

  /** Which names of a language begin with a word. */
  public NameStarts starts(LanguagePack pack) {
    String language = pack.code();
    return new LexiconStarts(
        pack,
        places.names(language),
        places.bareNames(language),
        actors.names(language),
        actors.generics(language),
        origins.names(language));
  }
}
