package org.sitrep.enrich.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Form;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.PhraseIndex;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.lexicon.PlaceLexicon;
import org.sitrep.model.Granularity;

/** Finds the names of the lexicon behind a head: the governorate of, the two airports of. */
final class HeadedNames {
  private final PlaceLexicon lexicon;
  private final PlaceNames names;

  HeadedNames(PlaceLexicon lexicon, PlaceNames names) {
    this.lexicon = lexicon;
    this.names = names;
  }

  /**
   * The name behind a head; behind "the two airports of" also a facility known by its full name.
   */
  @Nullable PlaceName behind(Reading reading, int token, PlaceHead head) {
    WordHit kind = head.kind();
    String singular = kind == null ? "" : kind.wordClass().attribute("singular");
    if (!singular.isEmpty()) {
      PlaceName facility = facility(reading, token, reading.pack().fold(singular).get(0));
      if (facility != null) {
        return facility;
      }
    }
    PlaceName area = kind == null ? null : area(reading, token, kind);
    if (area != null) {
      return area;
    }
    PlaceName name = names.at(reading, token, head.granularity(), kind != null);
    // No town of the name is what "the governorate of" means.
    return name != null && contradicts(head.granularity(), name.place()) ? null : name;
  }

  /** "The region of X" is a governorate in the countries whose governorates bear that word. */
  private @Nullable PlaceName area(Reading reading, int token, WordHit kind) {
    List<String> countries = List.of(kind.wordClass().attribute("areas").split(","));
    PlaceName name =
        countries.get(0).isEmpty() ? null : names.at(reading, token, Granularity.GOVERNORATE, true);
    Place place = name == null ? null : name.place();
    boolean governorate =
        place != null
            && place.kind() == Granularity.GOVERNORATE
            && countries.contains(place.country());
    return governorate ? name : null;
  }

  private static boolean contradicts(@Nullable Granularity said, @Nullable Place place) {
    return said == Granularity.GOVERNORATE
        && place != null
        && !place.isArea()
        && place.kind() != Granularity.CITY;
  }

  private @Nullable PlaceName facility(Reading reading, int token, String singular) {
    for (Form form : reading.forms().of(token)) {
      PlaceName found = null;
      for (PhraseIndex.Found<Place> hit :
          lexicon
              .names(reading.pack().code())
              .startingWith(
                  singular,
                  ahead -> ahead == 1 ? form.stem() : reading.forms().formAt(token, ahead - 1))) {
        if (hit.length() > 1 && form.suffix().isEmpty()) {
          int last = reading.forms().ahead(token, hit.length() - 2);
          found = new PlaceName(token, last, List.of(hit.value()), false, form.prefix());
        }
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
