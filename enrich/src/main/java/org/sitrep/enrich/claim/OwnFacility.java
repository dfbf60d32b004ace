package org.sitrep.enrich.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Form;
import org.sitrep.enrich.lexicon.PhraseIndex;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.lexicon.PlaceLexicon;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.model.Granularity;

/** A facility that is named by the place it belongs to and a pronoun. */
final class OwnFacility {
  private OwnFacility() {}

  /** "Its airport": the airport that the lexicon knows by the name of the place. */
  static @Nullable Place find(
      Reading reading, PlaceLexicon lexicon, PlaceMention mention, @Nullable Place place) {
    if (reading.pack().marksNames()) {
      return behindName(reading, lexicon, mention, place);
    }
    String name = place == null ? null : place.name().ar();
    if (name == null) {
      return null;
    }
    List<String> words = reading.pack().fold(name);
    for (Form form : reading.forms().of(mention.from())) {
      if (form.suffix().isEmpty()) {
        continue;
      }
      for (PhraseIndex.Found<Place> found :
          lexicon
              .names(reading.pack().code())
              .startingWith(
                  form.stem(), ahead -> ahead <= words.size() ? words.get(ahead - 1) : null)) {
        if (found.length() == words.size() + 1 && found.value().kind() == Granularity.FACILITY) {
          return found.value();
        }
      }
    }
    return null;
  }

  /** Where the word for it stands behind the name: Homs airport, Homs international airport. */
  private static @Nullable Place behindName(
      Reading reading, PlaceLexicon lexicon, PlaceMention mention, @Nullable Place place) {
    String name = place == null ? null : place.name().en();
    if (name == null) {
      return null;
    }
    String noun = reading.document().token(mention.to()).form();
    for (String sort : List.of("", "international ", "military ")) {
      List<String> words = reading.pack().fold(name + " " + sort + noun);
      for (PhraseIndex.Found<Place> found :
          lexicon
              .names(reading.pack().code())
              .startingWith(
                  words.get(0), ahead -> ahead < words.size() ? words.get(ahead) : null)) {
        if (found.length() == words.size() && found.value().kind() == Granularity.FACILITY) {
          return found.value();
        }
      }
    }
    return null;
  }
}
