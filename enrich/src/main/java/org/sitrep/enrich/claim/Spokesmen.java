package org.sitrep.enrich.claim;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.Token;
import org.sitrep.model.Origin;

/**
 * The names of who speaks for a party, once the article has told it: "the spokesman of X, Colonel A
 * B", then "B said".
 */
final class Spokesmen {
  /** How many words behind the party his name stands within. */
  private static final int NEAR = 5;

  /** A shorter word is an everyday one too often. */
  private static final int SHORTEST = 4;

  private final Reading reading;
  private final Map<String, Origin> byLastName = new HashMap<>();

  Spokesmen(Reading reading) {
    this.reading = reading;
  }

  /** Notes the last of the words behind a party that name somebody. */
  void note(int from, int to, Origin origin) {
    String last = "";
    for (int token = from; token < Math.min(to, from + NEAR); token++) {
      Token word = reading.document().token(token);
      if (word.isWord() && reading.at(token).isEmpty()) {
        last = word.form();
      } else if (!word.isMark(",") && !word.isMark("،")) {
        break;
      }
    }
    if (last.length() >= SHORTEST) {
      byLastName.put(last, origin);
    }
  }

  /** For whom somebody named here was said to speak, or null. */
  @Nullable Origin named(int from, int to) {
    for (int token = from; token < to && !byLastName.isEmpty(); token++) {
      Origin origin = byLastName.get(reading.document().token(token).form());
      if (origin != null) {
        return origin;
      }
    }
    return null;
  }
}
