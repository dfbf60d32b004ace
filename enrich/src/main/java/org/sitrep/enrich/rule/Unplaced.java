package org.sitrep.enrich.rule;

import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;

/**
 * Tells whether a clause leaves out where it happens: "the army withdrew at night". Where it goes
 * to may be named, and that it left its positions.
 */
record Unplaced(SentenceSlots slots) {
  /** Whether the clause of a word, read up to a token, names no place of its own. */
  boolean at(WordHit word, int token) {
    Reading reading = slots.reading;
    for (int at = word.to() + 1; at < slots.sentence.to(); at++) {
      if (at >= token && endsClause(at)) {
        return true;
      }
      WordHit known = reading.at(at, "there");
      if (known != null) {
        at = known.to();
      } else if (reading.at(at, "from-where") != null || named(at)) {
        return false;
      }
    }
    return true;
  }

  private boolean named(int token) {
    PlaceMention place = slots.placeAt(token);
    return place != null && !headsFor(place);
  }

  private boolean headsFor(PlaceMention place) {
    int before = slots.reading.previous(place.from());
    return before >= slots.sentence.from() && slots.reading.at(before, "heads-for") != null;
  }

  private boolean endsClause(int token) {
    Reading reading = slots.reading;
    @Nullable WordHit and = reading.at(token, "list-and");
    return !reading.document().token(token).isWord()
        || and != null
        || reading.at(token, "barrier") != null
        || reading.at(token, "complement") != null
        || reading.at(token, "after") != null
        || reading.at(token).stream()
            .anyMatch(hit -> reading.pack().conjunction(hit.prefix()) && hit.from() > token - 1);
  }
}
