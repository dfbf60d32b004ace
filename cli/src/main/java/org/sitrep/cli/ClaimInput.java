package org.sitrep.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.sitrep.model.Claim;
import org.sitrep.model.wire.WireSerdes;

/**
 * Claims as JSON objects, one a line, or those of enriched articles, as {@code extract} gives them.
 *
 * @param wrong how many lines were no claims; each was named on standard error
 */
record ClaimInput(List<Claim> claims, int wrong) {
  /** Reads a file, or standard input where it is called {@code -}. */
  static ClaimInput read(String file, Terminal terminal) {
    List<Claim> claims = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    InputLines.each(
        file,
        terminal,
        (line, where) -> {
          try {
            claims.addAll(claims(line, where));
          } catch (SerializationException noClaim) {
            wrong.add(String.valueOf(noClaim.getMessage()));
            terminal.say(wrong.getLast());
          }
        });
    return new ClaimInput(claims, wrong.size());
  }

  private static List<Claim> claims(byte[] line, String where) {
    try {
      return List.of(WireSerdes.claim().deserializer().deserialize(where, line));
    } catch (SerializationException noClaim) {
      try {
        return WireSerdes.enrichedArticle().deserializer().deserialize(where, line).claims();
      } catch (SerializationException noArticle) {
        throw noClaim;
      }
    }
  }

  /** Says how many lines were no claims; the exit code that goes with it. */
  int exit(Terminal terminal) {
    if (wrong > 0) {
      terminal.say(wrong + (wrong == 1 ? " line was" : " lines were") + " no claim");
    }
    return wrong == 0 ? 0 : 1;
  }
}
