package org.sitrep.enrich.mention;

import org.sitrep.enrich.language.ClassSet;
import org.sitrep.enrich.language.WordClass;
import org.sitrep.enrich.text.Vocable;

/** Tells at which tokens the mention of a place may begin; at most tokens of a text none does. */
final class PlaceOpenings {
  private final Reading reading;
  private final PlaceNames names;
  private final ClassSet openings;
  private final ClassSet kindsBehind;

  /** Whether shares such as "70 percent" may stand in the document at all. */
  private final boolean shares;

  private int sentence = -1;
  private boolean sharesHere;

  PlaceOpenings(Reading reading, PlaceNames names) {
    this.reading = reading;
    this.names = names;
    this.openings = reading.words().group("begin a place", PlaceOpenings::begins);
    this.kindsBehind = reading.words().family("anaphor-");
    this.shares = Share.mayStand(reading);
  }

  private static boolean begins(WordClass wordClass) {
    String name = wordClass.name();
    return HeadWords.isHead(name)
        || name.startsWith("anaphor-")
        || name.equals("prep")
        || name.equals("own")
        || name.equals("list-intro")
        || name.equals("name-connector");
  }

  /** Whether one may begin at a token; false is certain. */
  boolean at(int token) {
    if (shares && inSentenceOf(token) && Share.at(reading, token) != null) {
      return true;
    }
    Vocable word = reading.document().vocable(token);
    return word.isWord()
        ? names.mayBegin(reading, token)
            || reading.mayHave(token, openings)
            || unknownBeforeKind(token)
            || FramedNames.mayBegin(reading, token)
        : word.isMark(":");
  }

  /** Whether a share may stand in the sentence of a token; tokens are asked for in order. */
  private boolean inSentenceOf(int token) {
    int index = reading.document().sentenceIndex(token);
    if (index != sentence) {
      sentence = index;
      sharesHere = Share.mayStand(reading, reading.document().sentences().get(index));
    }
    return sharesHere;
  }

  /** A name no lexicon knows may stand in front of its word of kind. */
  private boolean unknownBeforeKind(int token) {
    return reading.mayHave(reading.sentenceOf(token), kindsBehind)
        && reading.pack().continuesName(reading.document().surface(token, token));
  }
}
