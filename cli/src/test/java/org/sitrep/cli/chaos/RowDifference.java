package org.sitrep.cli.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.sitrep.model.wire.Json;

/** In what two rows of one place differ. */
final class RowDifference {
  private static final int MOST = 5;

  private RowDifference() {}

  /**
   * The fields with both values, at most five; the whole rows where they say the same otherwise.
   */
  static List<String> between(String expected, String found) {
    List<String> lines = new ArrayList<>();
    try {
      descend("", Json.mapper().readTree(expected), Json.mapper().readTree(found), lines);
    } catch (JsonProcessingException broken) {
      lines.clear();
    }
    return lines.isEmpty()
        ? List.of("expected " + expected + ", found " + found)
        : lines.subList(0, Math.min(MOST, lines.size()));
  }

  private static void descend(String path, JsonNode expected, JsonNode found, List<String> lines) {
    if (expected.equals(found)) {
      return;
    }
    if (expected.isObject() && found.isObject()) {
      TreeSet<String> names = new TreeSet<>();
      expected.fieldNames().forEachRemaining(names::add);
      found.fieldNames().forEachRemaining(names::add);
      names.forEach(
          name -> descend(path + "/" + name, expected.path(name), found.path(name), lines));
    } else if (expected.isArray() && found.isArray() && expected.size() == found.size()) {
      for (int at = 0; at < expected.size(); at++) {
        descend(path + "/" + at, expected.path(at), found.path(at), lines);
      }
    } else {
      lines.add(path + " expected " + shown(expected) + ", found " + shown(found));
    }
  }

  private static String shown(JsonNode value) {
    return value.isArray() ? value.size() + " entries " + value : value.toString();
  }
}
