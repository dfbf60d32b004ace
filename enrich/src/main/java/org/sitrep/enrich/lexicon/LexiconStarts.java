package org.sitrep.enrich.lexicon;

import java.util.List;
import org.sitrep.enrich.language.Form;
import org.sitrep.enrich.language.LanguagePack;
import org.sitrep.enrich.language.NameStarts;

/** Tells which names of the lexicons begin with a word of one language. */
record LexiconStarts(
    LanguagePack pack,
    PhraseIndex<Place> places,
    PhraseIndex<Place> barePlaces,
    PhraseIndex<ActorName> actors,
    PhraseIndex<Role> generics,
    PhraseIndex<KnownOrigin> origins)
    implements NameStarts {

  @Override
  public int of(List<Form> forms) {
    int kinds = 0;
    for (Form form : forms) {
      String key = pack.withoutArticle(form.stem());
      kinds |= places.from(form.stem()) == null ? 0 : Kind.PLACE.bit();
      kinds |= barePlaces.from(form.stem()) == null ? 0 : Kind.BARE_PLACE.bit();
      kinds |= actors.from(key) == null && generics.from(key) == null ? 0 : Kind.ACTOR.bit();
      kinds |= origins.from(form.stem()) == null ? 0 : Kind.ORIGIN.bit();
    }
    return kinds;
  }
}
