package org.sitrep.cli.monitor;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.lexicon.PlaceLexicon;
import org.sitrep.model.PlaceId;

/** How many live in a place, as far as the lexicon knows. */
public final class Populations {
  private Populations() {}

  /** Inhabitants of a place; null where not known. */
  public static Function<PlaceId, @Nullable Long> of(Extractor extractor) {
    PlaceLexicon places = extractor.lexicons().places();
    return id -> {
      Place place = places.get(id);
      return place == null || place.population() == 0 ? null : place.population();
    };
  }
}
