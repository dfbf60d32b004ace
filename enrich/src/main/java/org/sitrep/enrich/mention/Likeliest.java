package org.sitrep.enrich.mention;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.model.Granularity;

/** Orders places of one name before anything else of the article is known. */
final class Likeliest {
  private Likeliest() {}

  /**
   * The kind said wins, then the larger settlement; an area only where nothing else is left. What
   * is of another sort than the first, an airport beside towns, is left out.
   */
  static List<Place> of(List<Place> candidates, @Nullable Granularity said) {
    Comparator<Place> order =
        Comparator.comparing((Place place) -> fits(place, said) ? 0 : 1)
            .thenComparing(place -> Kinds.rank(place.kind()))
            .thenComparing(place -> -place.population())
            .thenComparing(Place::id);
    if (candidates.size() == 1) {
      return candidates;
    }
    candidates.sort(order);
    Place first = candidates.get(0);
    boolean fits = fits(first, said);
    boolean facility = first.kind() == Granularity.FACILITY;
    candidates.removeIf(
        place -> fits(place, said) != fits || (place.kind() == Granularity.FACILITY) != facility);
    return candidates;
  }

  private static boolean fits(Place place, @Nullable Granularity said) {
    return said != null
        && (place.kind() == said || (Kinds.settlement(place.kind()) && Kinds.settlement(said)));
  }
}
