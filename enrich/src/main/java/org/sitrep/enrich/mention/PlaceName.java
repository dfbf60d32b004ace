package org.sitrep.enrich.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.model.Granularity;

/**
 * A name of a place found in a text.
 *
 * @param namesakes the lexicon's places of that name, the likeliest first; none where it has none
 * @param doubtful whether all of them are everyday words that nothing introduces
 * @param prefix clitics in front of its first token
 * @param introduced as what the article introduced it where no lexicon knows it, or null
 */
record PlaceName(
    int from,
    int to,
    List<Place> namesakes,
    boolean doubtful,
    String prefix,
    @Nullable Granularity introduced) {
  PlaceName {
    namesakes = List.copyOf(namesakes);
  }

  PlaceName(int from, int to, List<Place> namesakes, boolean doubtful, String prefix) {
    this(from, to, namesakes, doubtful, prefix, null);
  }

  PlaceName asDoubtful() {
    return new PlaceName(from, to, namesakes, true, prefix);
  }

  /** The likeliest place of that name, or null. */
  @Nullable Place place() {
    return namesakes.isEmpty() ? null : namesakes.get(0);
  }

  PlaceMention.Type type() {
    Place place = place();
    return place != null && place.kind() == Granularity.FACILITY
        ? PlaceMention.Type.FACILITY
        : PlaceMention.Type.PLACE;
  }
}
