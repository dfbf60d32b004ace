package org.sitrep.enrich.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a resource that say something: blank ones and those that start with # are left out.
 */
public final class ResourceLines {
  /**
   * One line.
   *
   * @param where the resource and the line number, for messages
   */
  public record Line(String text, String where) {
    /** A fault of the resource, with its place. */
    public IllegalArgumentException fault(String what) {
      return new IllegalArgumentException("[" + where + "] " + what + ", got: " + text);
    }
  }

  private ResourceLines() {}

  /** Reads a resource of the class path. */
  public static List<Line> read(String path) {
    try (InputStream in = ResourceLines.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("[" + path + "] is not on the class path");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<Line> lines = new ArrayList<>();
      int number = 0;
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        number++;
        String stripped = text.strip();
        if (!stripped.isEmpty() && stripped.charAt(0) != '#') {
          lines.add(new Line(stripped, path + ":" + number));
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException("[" + path + "] could not be read", e);
    }
  }
}
