package org.sitrep.enrich.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A tab-separated resource with one header line; lines that start with {@code #} are comments. */
public final class TsvTable {
  private final String where;
  private final List<String> columns;
  private final List<String[]> rows;

  private TsvTable(String where, List<String> columns, List<String[]> rows) {
    this.where = where;
    this.columns = columns;
    this.rows = rows;
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

  private static TsvTable read(String where, InputStream in) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    List<String> columns = null;
    List<String[]> rows = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (columns == null) {
        columns = Arrays.asList(cells);
      } else {
        rows.add(cells);
      }
    }
    return new TsvTable(where, columns == null ? List.of() : columns, rows);
  }

  /** The rows in order. */
  public List<Row> rows() {
    return rows.stream().map(Row::new).toList();
  }

  /** One row, asked by column name. */
  public final class Row {
    private final String[] cells;

    private Row(String[] cells) {
      this.cells = cells;
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
