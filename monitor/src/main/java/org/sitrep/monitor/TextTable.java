package org.sitrep.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.sitrep.model.CityStatus;

/** Rows as a table for a terminal, a place a line. */
public final class TextTable {
  private static final List<String> HEADER =
      List.of("PLACE", "STATUS", "HOLDER", "SINCE", "SURE", "FOR/AGAINST", "BEFORE");
  private static final int STATUS_COLUMN = 1;
  private static final String GAP = "  ";

  private TextTable() {}

  /** Lines without line ends: the header and one for each row, in the order given. */
  public static List<String> lines(List<CityStatus> rows, Colours colours) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(HEADER);
    rows.forEach(row -> cells.add(cells(row)));
    int[] widths =
        IntStream.range(0, HEADER.size())
            .map(
                column ->
                    cells.stream()
                        .mapToInt(line -> DisplayWidth.of(line.get(column)))
                        .max()
                        .orElse(0))
            .toArray();
    List<String> lines = new ArrayList<>();
    lines.add(colours.bold(String.join(GAP, padded(HEADER, widths)).stripTrailing()));
    for (int index = 0; index < rows.size(); index++) {
      List<String> padded = padded(cells.get(index + 1), widths);
      String status = padded.get(STATUS_COLUMN);
      padded.set(STATUS_COLUMN, colours.paint(rows.get(index).status(), status));
      lines.add(String.join(GAP, padded).stripTrailing());
    }
    return lines;
  }

  private static List<String> cells(CityStatus row) {
    CityStatus.Previous previous = row.previous();
    return List.of(
        Names.both(row.place().name()),
        StatusWords.of(row),
        Names.of(row.controller()),
        Moments.since(row.since()),
        String.format(Locale.ROOT, "%.2f", row.confidence()),
        row.counts().forCount() + "/" + row.counts().against(),
        previous == null
            ? "—"
            : StatusWords.of(previous.status())
                + " "
                + Names.of(previous.controller())
                + " until "
                + Moments.minute(previous.until()));
  }

  private static List<String> padded(List<String> cells, int[] widths) {
    List<String> padded = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      padded.add(DisplayWidth.pad(cells.get(column), widths[column]));
    }
    return padded;
  }
}
