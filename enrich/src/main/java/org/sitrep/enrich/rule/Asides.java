package org.sitrep.enrich.rule;

import java.util.Map;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.Token;

/** The marks between which a sentence is interrupted. */
public final class Asides {
  private static final Map<String, String> PAIRS =
      Map.of(",", ",", "،", "،", "(", ")", "–", "–", "—", "—", "-", "-");

  private Asides() {}

  /** Whether words begin here that only say where something is: near X, 30 km north of X. */
  static boolean tellsWhere(Reading reading, int token) {
    return reading.at(token, "prep") != null
        || reading.at(token, "flank") != null
        || reading.at(token, "region") != null
        || reading.document().token(token).type() == Token.Type.NUMBER;
  }

  /** The mark that closes what another opens, or empty where it opens nothing. */
  public static String closing(String opening) {
    return PAIRS.getOrDefault(opening, "");
  }
}
