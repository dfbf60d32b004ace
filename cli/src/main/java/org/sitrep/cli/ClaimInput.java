package org.sitrep.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.sitrep.model.Claim;
import org.sitrep.model.wire.WireSerdes;

/**
 * Claims as JSON objects, one a line.
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
            claims.add(WireSerdes.claim().deserializer().deserialize(where, line));
          } catch (SerializationException noClaim) {
            wrong.add(String.valueOf(noClaim.getMessage()));
            terminal.say(wrong.getLast());
          }
        });
    return new ClaimInput(claims, wrong.size());
  }

  /** Says how many lines were no claims; the exit code that goes with it. */
  int exit(Terminal terminal) {
    if (wrong > 0) {
      terminal.say(wrong + (wrong == 1 ? " line was" : " lines were") + " no claim");
    }
    return wrong == 0 ? 0 : 1;
  }
}
