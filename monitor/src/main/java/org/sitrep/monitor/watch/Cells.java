package org.sitrep.monitor.watch;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.model.CityStatus;
import org.sitrep.model.LocalName;
import org.sitrep.monitor.DisplayWidth;
import org.sitrep.monitor.SafeText;

/** Words of others, fitted into so many columns of a terminal. */
final class Cells {
  private static final String OPEN = "\u2068";
  private static final String CLOSE = "\u2069";

  private Cells() {}

  /** The name by which a place is listed. */
  static String name(CityStatus row) {
    return either(row.place().name());
  }

  static String either(LocalName name) {
    return SafeText.of(name.either());
  }

  /** The text in exactly so many columns, cut or filled up, its direction its own. */
  static String fitted(String text, int columns) {
    String cut = cut(SafeText.of(text), columns);
    return isolated(cut) + " ".repeat(Math.max(0, columns - DisplayWidth.of(cut)));
  }

  /** Words that are safe already, in at most so many columns. */
  static String clipped(String line, int columns) {
    return DisplayWidth.of(line) <= columns ? line : cut(line, columns);
  }

  /** The text in lines of at most so many columns, broken between words where that can be. */
  static List<String> wrapped(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : SafeText.of(text).split(" ")) {
      String fits = cut(word, columns);
      int blank = line.isEmpty() ? 0 : 1;
      if (DisplayWidth.of(line.toString()) + blank + DisplayWidth.of(fits) > columns) {
        lines.add(isolated(line.toString()));
        line.setLength(0);
        blank = 0;
      }
      line.append(" ".repeat(blank)).append(fits);
    }
    lines.add(isolated(line.toString()));
    return lines;
  }

  // Some terminals give an isolate to the cell before it: only those who need one get one.
  private static String isolated(String text) {
    return Bidi.requiresBidi(text.toCharArray(), 0, text.length()) ? OPEN + text + CLOSE : text;
  }

  private static String cut(String text, int columns) {
    if (DisplayWidth.of(text) <= columns) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    int used = 0;
    for (int point : text.codePoints().toArray()) {
      int width = DisplayWidth.of(Character.toString(point));
      if (used + width > columns - 1) {
        break;
      }
      cut.appendCodePoint(point);
      used += width;
    }
    return columns > 0 ? cut + "…" : "";
  }
}
