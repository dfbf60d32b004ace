package org.sitrep.enrich.lexicon;

import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sitrep.model.ActorId;

/** The faults found in one file while its rows are read. */
final class FileFaults {
  private final TsvTable table;
  private final List<Fault> faults = new ArrayList<>();

  FileFaults(TsvTable table) {
    this.table = table;
  }

  /** Whether all these columns are there; the first that is not is a fault. */
  boolean hasColumns(List<String> columns) {
    List<String> missing =
        columns.stream().filter(column -> !table.columns().contains(column)).toList();
    if (!missing.isEmpty()) {
      add(0, "has no column " + missing.get(0) + ", expected " + String.join(" ", columns));
    }
    return missing.isEmpty();
  }

  /** Notes a row with more cells than the header. */
  void cells(TsvTable.Row row) {
    int columns = table.columns().size();
    if (row.size() > columns) {
      add(row, "has " + row.size() + " cells, expected " + columns);
    }
  }

  /** Notes a cell that is none of the words a column takes. */
  void oneOf(TsvTable.Row row, String column, Set<String> words) {
    if (!words.contains(row.get(column))) {
      add(row, "has " + column + " '" + row.get(column) + "', expected one of " + words);
    }
  }

  /** The dated sides of a cell; none, with a fault, where it cannot be read or days stand twice. */
  List<DatedSide> dated(TsvTable.Row row, String column, boolean apart) {
    List<DatedSide> sides;
    try {
      sides = DatedSide.read(row.get(column));
    } catch (DateTimeParseException e) {
      add(row, "has " + column + " '" + row.get(column) + "', expected days as 2024-12-08");
      return List.of();
    } catch (IllegalArgumentException e) {
      add(row, "has " + column + " " + e.getMessage());
      return List.of();
    }
    for (int later = 1; apart && later < sides.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (sides.get(earlier).overlaps(sides.get(later))) {
          add(row, "is on two sides at once: " + row.get(column));
        }
      }
    }
    return sides;
  }

  /** Notes a side that no file has. */
  void known(TsvTable.Row row, ActorId side, Set<ActorId> sides) {
    if (!sides.contains(side)) {
      add(row, "names the side " + side + ", which sides.tsv has not");
    }
  }

  void add(TsvTable.Row row, String what) {
    String id = table.columns().contains("id") ? row.get("id") + " " : "";
    faults.add(new Fault(row.where(), row.line(), id + what));
  }

  private void add(int line, String what) {
    faults.add(new Fault(table.where(), line, what));
  }

  List<Fault> all() {
    return List.copyOf(faults);
  }
}
