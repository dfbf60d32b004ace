package org.sitrep.monitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.stream.Collectors;
import org.sitrep.model.CityStatus;
import org.sitrep.model.wire.Json;

/** Rows as JSON objects, one a line, as they stand on the topic. */
public final class JsonLines {
  private JsonLines() {}

  /** All rows; empty for none. */
  public static String of(List<?> rows) {
    return rows.stream().map(row -> line(row) + "\n").collect(Collectors.joining());
  }

  private static String line(Object row) {
    try {
      return Json.mapper().writeValueAsString(row);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError("a " + CityStatus.class.getSimpleName() + " is JSON", impossible);
    }
  }
}
