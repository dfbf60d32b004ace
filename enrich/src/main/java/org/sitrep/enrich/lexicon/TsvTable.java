package org.sitrep.enrich.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A tab-separated resource with one header line; lines that start with {@code #} are comments. */
public final class TsvTable {
  private final String where;
  private final List<String> columns;
  private final List<Row> rows = new ArrayList<>();

  private TsvTable(String where, List<String> columns) {
    this.where = where;
    this.columns = columns;
  }

  /** Whether the class path has a resource. */
  public static boolean has(String path) {
    return TsvTable.class.getResource(path) != null;
  }

  /** Reads a resource of the class path. */
  public static TsvTable resource(String path) {
    try (InputStream in = TsvTable.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("[" + path + "] is not on the class path");
      }
      return read(path, in);
    } catch (IOException e) {
      throw new UncheckedIOException("[" + path + "] could not be read", e);
    }
  }

  /**
   * Reads a table.
   *
   * @param where what faults call it
   * @throws IOException where the stream cannot be read
   */
  public static TsvTable read(String where, InputStream in) throws IOException {
    LineNumberReader reader =
        new LineNumberReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    TsvTable table = null;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (table == null) {
        table = new TsvTable(where, Arrays.asList(cells));
      } else {
        table.rows.add(table.new Row(cells, reader.getLineNumber()));
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
