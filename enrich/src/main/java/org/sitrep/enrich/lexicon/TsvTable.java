package org.sitrep.enrich.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.enrich.language.DataFiles;

/** A tab-separated resource with one header line; lines that start with {@code #} are comments. */
public final class TsvTable {
  /** First columns that name a row. */
  private static final Set<String> KEYS = Set.of("id", "code");

  private final String where;
  private final List<String> columns;
  private final List<Row> rows = new ArrayList<>();

  private TsvTable(String where, List<String> columns) {
    this.where = where;
    this.columns = columns;
  }

  /**
   * Reads the files of a path as one table: the rows of the project's file, then those of a desk's,
   * which replace rows of the same id.
   */
  public static TsvTable of(DataFiles files, String path) {
    TsvTable all = null;
    for (DataFiles.Text file : files.texts(path)) {
      TsvTable table = read(file.where(), file.text());
      if (all == null) {
        all = table;
      } else {
        all.lay(table);
      }
    }
    return all == null ? new TsvTable(path, List.of()) : all;
  }

  private void lay(TsvTable over) {
    String key = columns.isEmpty() ? "" : columns.get(0);
    if (KEYS.contains(key) && over.columns.contains(key)) {
      Set<String> replaced = new HashSet<>();
      over.rows.forEach(row -> replaced.add(row.get(key)));
      rows.removeIf(row -> replaced.contains(row.get(key)));
    }
    rows.addAll(over.rows);
  }

  /**
   * Reads a table.
   *
   * @param where what faults call it
   */
  public static TsvTable read(String where, String text) {
    TsvTable table = null;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (table == null) {
        table = new TsvTable(where, Arrays.asList(cells));
      } else {
        table.rows.add(table.new Row(cells, number));
      }
    }
    return table == null ? new TsvTable(where, List.of()) : table;
  }

  /** What faults call the table. */
  public String where() {
    return where;
  }

  /** The names of the columns. */
  public List<String> columns() {
    return List.copyOf(columns);
  }

  /** The rows in order. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** One row, asked by column name. */
  public final class Row {
    private final String[] cells;
    private final int line;

    private Row(String[] cells, int line) {
      this.cells = cells;
      this.line = line;
    }

    /** What faults call the file it stands in. */
    public String where() {
      return where;
    }

    /** The number of its line, from 1. */
    public int line() {
      return line;
    }

    /** How many cells it has. */
    public int size() {
      return cells.length;
    }

    /** The cell of a column, empty where the row is short. */
    public String get(String column) {
      int index = columns.indexOf(column);
      if (index < 0) {
        throw new IllegalArgumentException("[" + where + "] has no column " + column);
      }
      return index < cells.length ? cells[index].strip() : "";
    }

    /** The parts of a cell that are separated by {@code |}. */
    public List<String> list(String column) {
      String cell = get(column);
      return cell.isEmpty()
          ? List.of()
          : Arrays.stream(cell.split("\\|")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }
  }
}
