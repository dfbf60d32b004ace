package org.sitrep.enrich.mention;

import java.util.List;
import org.sitrep.enrich.lexicon.PlaceLexicon;

/** Finds places: names of the lexicon, names behind a word of kind, words that stand for a name. */
public final class PlaceReader {
  private final PlaceLexicon lexicon;

  /** Reads with the names of a lexicon. */
  public PlaceReader(PlaceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * All place mentions in order. A name no lexicon knows that a word of kind introduces is known in
   * the rest of its article, so such an article is read twice.
   *
   * @param actors mentions of actors, inside which no place is looked for
   */
  public List<PlaceMention> read(Reading reading, List<ActorMention> actors) {
    List<PlaceMention> mentions =
        new PlacePass(lexicon, IntroducedNames.NONE).read(reading, actors);
    IntroducedNames introduced = IntroducedNames.of(reading, mentions);
    return introduced.isEmpty()
        ? mentions
        : new PlacePass(lexicon, introduced).read(reading, actors);
  }
}
