package org.sitrep.monitor.http;

import java.util.function.Supplier;
import org.sitrep.model.CityStatus;
import org.sitrep.model.PlaceId;
import org.sitrep.monitor.situation.Row;
import org.sitrep.monitor.situation.Summary;

/**
 * One line of a table, present or past.
 *
 * @param json the summary as JSON in UTF-8
 * @param whole with its evidence
 */
record Line(Summary summary, Supplier<byte[]> json, Supplier<CityStatus> whole) {
  static Line of(Row row) {
    return new Line(row.summary(), row::json, row::whole);
  }

  static Line of(CityStatus whole, Summary summary) {
    return new Line(summary, () -> JsonText.of(summary.json()), () -> whole);
  }

  PlaceId place() {
    return summary.row().place().id();
  }
}
