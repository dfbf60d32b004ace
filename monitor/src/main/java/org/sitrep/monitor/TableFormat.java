package org.sitrep.monitor;

import java.util.List;
import org.sitrep.model.CityStatus;

/** The forms a table is given out in; each ends with a line end. */
public enum TableFormat {
  TEXT,
  /** One row a line. */
  JSON,
  CSV,
  GEOJSON;

  /** The rows in the order given; colours matter to {@link #TEXT} only. */
  public String render(List<CityStatus> rows, Colours colours) {
    return switch (this) {
      case TEXT -> String.join("\n", TextTable.lines(rows, colours)) + "\n";
      case JSON -> JsonLines.of(rows);
      case CSV -> Csv.of(rows);
      case GEOJSON -> GeoJson.of(rows);
    };
  }
}
