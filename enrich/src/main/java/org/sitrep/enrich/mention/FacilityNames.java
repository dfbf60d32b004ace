package org.sitrep.enrich.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.text.Token;

/**
 * Names of facilities that say whose they are: "the headquarters of [the oil company of the
 * north]", "the building of [the political police]".
 */
final class FacilityNames {
  /** How many words without the article may stand before the first that has it. */
  private static final int BARE = 2;

  /** How many words with the article, or numbers, such a name has at most. */
  private static final int LONGEST = 3;

  private FacilityNames() {}

  /** The words behind a word for a facility that end in definite ones, or null. */
  static @Nullable PlaceName phrase(Reading reading, int first) {
    if (!reading.pack().adjectiveBehindNoun() || standsForTown(reading, first)) {
      return null;
    }
    int at = first;
    for (int bare = 0; bare < BARE && at >= 0 && isBare(reading, at); bare++) {
      at = reading.next(at);
    }
    int last = -1;
    for (int words = 0; words < LONGEST && at >= 0 && isDefinite(reading, at); words++) {
      if (at != first && reading.at(at, "describes-facility") != null) {
        // "The MILITARY airport of X": that describes the airport.
        break;
      }
      last = at;
      at = reading.next(at);
    }
    boolean single = last == first && reading.at(first).isEmpty();
    return last < 0 || single ? null : new PlaceName(first, last, List.of(), false, "");
  }

  /** "The airport of the city": that is the city's, whichever that is. */
  private static boolean standsForTown(Reading reading, int token) {
    WordHit town = reading.atFamily(token, "anaphor-");
    return town != null
        && Kinds.settlement(
            org.sitrep.model.Granularity.valueOf(town.wordClass().attribute("granularity")));
  }

  private static boolean isBare(Reading reading, int token) {
    Token word = reading.document().token(token);
    return word.isWord()
        && !reading.pack().definite(word.form(), "")
        && reading.pack().mayName(word.form(), reading.document().surface(token, token))
        && reading.at(token).stream().allMatch(FacilityNames::isNoun);
  }

  private static boolean isNoun(WordHit hit) {
    String name = hit.wordClass().name();
    return hit.aspect() == Aspect.FIXED
        && hit.prefix().isEmpty()
        && hit.suffix().isEmpty()
        && (name.startsWith("noun-") || name.equals("body") || name.equals("policing"));
  }

  private static boolean isDefinite(Reading reading, int token) {
    Token word = reading.document().token(token);
    return word.isWord()
        && reading.pack().definite(word.form(), "")
        && reading.at(token, "relative") == null
        && reading.atFamily(token, "kind-") == null;
  }
}
