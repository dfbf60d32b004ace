package org.sitrep.enrich.language;

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

  /** Reads the files of a path, the project's first. */
  public static List<Line> read(DataFiles files, String path) {
    List<Line> lines = new ArrayList<>();
    for (DataFiles.Text file : files.texts(path)) {
      int number = 0;
      for (String text : file.text().lines().toList()) {
        number++;
        String stripped = text.strip();
        if (!stripped.isEmpty() && stripped.charAt(0) != '#') {
          lines.add(new Line(stripped, file.where() + ":" + number));
        }
      }
    }
    return lines;
  }
}
