package org.sitrep.enrich.mention;

import org.sitrep.enrich.language.WordHit;

/**
 * Tells names that are everyday words too by where they stand: as what is taken, entered or held,
 * in a language that does not mark names. Not as what is left or reached: people leave by the door.
 */
final class ControlFrames {
  /** How many words of a subject stand at most between a verb and its object. */
  private static final int SUBJECT = 4;

  /** How many words stand at most between a name and what tells who holds it. */
  private static final int HOLDER = 1;

  private ControlFrames() {}

  /** Whether the words from one token to another, both included, stand so. */
  static boolean hold(Reading reading, int from, int last) {
    return !reading.pack().marksNames() && (takes(reading, from) || held(reading, last));
  }

  /** "Took X", "the army entered X", "control of X". */
  private static boolean takes(Reading reading, int from) {
    int at = reading.previous(from);
    WordHit preposition = at < 0 ? null : reading.at(at, "prep");
    at = preposition == null ? at : reading.previous(preposition.from());
    for (int step = 0; step <= SUBJECT && at >= 0; step++) {
      boolean ends =
          !reading.document().token(at).isWord()
              || reading.at(at, "prep") != null
              || reading.at(at, "relative") != null;
      if (ends) {
        return false;
      }
      if (takesTown(reading, at)) {
        return true;
      }
      at = reading.previous(at);
    }
    return false;
  }

  private static boolean takesTown(Reading reading, int token) {
    return reading.at(token).stream()
        .anyMatch(hit -> hit.wordClass().attribute("towns").equals("yes"));
  }

  /** "X in the hands of", "X became ours", "X, which … control". */
  private static boolean held(Reading reading, int last) {
    int at = reading.next(last);
    if (at >= 0 && reading.at(at, "relative") != null) {
      int verb = reading.next(at);
      return verb >= 0 && takesTown(reading, verb);
    }
    for (int step = 0; step <= HOLDER && at >= 0; step++) {
      if (reading.atFamily(at, "held-by") != null) {
        return true;
      }
      at = reading.next(at);
    }
    return false;
  }
}
