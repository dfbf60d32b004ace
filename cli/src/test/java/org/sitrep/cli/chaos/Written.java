package org.sitrep.cli.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What stands on the output topics, committed.
 *
 * @param rows the last row of each place, as it is written
 * @param claims how often each claim was written
 * @param answers how often each article was enriched or rejected
 * @param broken changes that do not begin where the one before them ended
 */
record Written(
    Map<String, String> rows,
    Map<String, Integer> claims,
    Map<String, Integer> answers,
    List<String> broken) {
  private static final int MOST = 20;

  /** Nothing at all. */
  static final Written NOTHING = copyOf(Map.of(), Map.of(), Map.of(), List.of());

  /** What differs, a line each, at most twenty; empty where both are the same. */
  List<String> differencesFrom(Written expected) {
    List<String> lines = new ArrayList<>(broken);
    compare("answers to", expected.answers, answers, lines);
    compare("copies of claim", expected.claims, claims, lines);
    compareRows(expected.rows, rows, lines);
    return lines.subList(0, Math.min(MOST, lines.size()));
  }

  private static <V> void compare(
      String what, Map<String, V> expected, Map<String, V> found, List<String> lines) {
    TreeSet<String> keys = new TreeSet<>(expected.keySet());
    keys.addAll(found.keySet());
    for (String key : keys) {
      V one = expected.get(key);
      V other = found.get(key);
      if (one == null || !one.equals(other)) {
        lines.add(what + " " + key + "\n  expected " + one + "\n  found    " + other);
      }
    }
  }

  // A row is long: what differs in it is told number by number.
  private static void compareRows(
      Map<String, String> expected, Map<String, String> found, List<String> lines) {
    TreeSet<String> places = new TreeSet<>(expected.keySet());
    places.addAll(found.keySet());
    for (String place : places) {
      String one = expected.get(place);
      String other = found.get(place);
      if (one == null || other == null) {
        lines.add("row " + place + (one == null ? " is not expected: " + other : " is missing"));
      } else if (!one.equals(other)) {
        lines.add("row " + place + ": " + String.join("; ", RowDifference.between(one, other)));
      }
    }
  }

  /** Two maps that are not shared with anyone. */
  static Written copyOf(
      Map<String, String> rows,
      Map<String, Integer> claims,
      Map<String, Integer> answers,
      List<String> broken) {
    return new Written(
        new TreeMap<>(rows), new HashMap<>(claims), new HashMap<>(answers), List.copyOf(broken));
  }
}
