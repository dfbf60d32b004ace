package org.sitrep.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** The lines of a file that a command was given, or of standard input. */
final class InputLines {
  /** What standard input is called. */
  static final String STANDARD_INPUT = "-";

  private InputLines() {}

  /**
   * Hands on every line that is not blank, with where it stands: {@code file:number}.
   *
   * @throws Failure where the file cannot be read
   */
  static void each(String file, Terminal terminal, BiConsumer<byte[], String> entry) {
    boolean standard = file.equals(STANDARD_INPUT);
    String name = standard ? "standard input" : file;
    try (InputStream in = standard ? terminal.in() : Files.newInputStream(Path.of(file))) {
      ByteLines lines = new ByteLines(in);
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        if (!ByteLines.isBlank(line)) {
          entry.accept(line, name + ":" + lines.number());
        }
      }
    } catch (IOException unreadable) {
      throw new Failure(name + " cannot be read: " + unreadable, unreadable);
    }
  }
}
