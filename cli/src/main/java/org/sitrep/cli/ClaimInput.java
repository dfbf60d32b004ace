package org.sitrep.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
  static final String STANDARD_INPUT = "-";

  /** Reads a file, or standard input where it is called {@code -}. */
  static ClaimInput read(String file, Terminal terminal) {
    String name = file.equals(STANDARD_INPUT) ? "standard input" : file;
    List<Claim> claims = new ArrayList<>();
    int wrong = 0;
    try (InputStream in = open(file, terminal)) {
      ByteLines lines = new ByteLines(in);
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        wrong += read(line, name + ":" + lines.number(), claims, terminal) ? 0 : 1;
      }
    } catch (IOException unreadable) {
      throw new Failure(name + " cannot be read: " + unreadable, unreadable);
    }
    return new ClaimInput(claims, wrong);
  }

  /** Says how many lines were no claims; the exit code that goes with it. */
  int exit(Terminal terminal) {
    if (wrong > 0) {
      terminal.say(wrong + (wrong == 1 ? " line was" : " lines were") + " no claim");
    }
    return wrong == 0 ? 0 : 1;
  }

  private static boolean read(byte[] line, String where, List<Claim> claims, Terminal terminal) {
    if (ByteLines.isBlank(line)) {
      return true;
    }
    try {
      claims.add(WireSerdes.claim().deserializer().deserialize(where, line));
      return true;
    } catch (SerializationException noClaim) {
      terminal.say(String.valueOf(noClaim.getMessage()));
      return false;
    }
  }

  private static InputStream open(String file, Terminal terminal) throws IOException {
    return file.equals(STANDARD_INPUT) ? terminal.in() : Files.newInputStream(Path.of(file));
  }
}
