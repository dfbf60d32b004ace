package org.sitrep.monitor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sitrep.model.CityStatus;

/**
 * Which rows of two tables differ, and why.
 *
 * @param rows the differences, sorted by place id
 */
public record TableDifference(List<RowDifference> rows) {
  public TableDifference {
    rows = List.copyOf(rows);
  }

  /** Compares two tables; of several rows of one place the last counts. */
  public static TableDifference between(List<CityStatus> before, List<CityStatus> after) {
    Map<String, CityStatus> first = byPlace(before);
    Map<String, CityStatus> second = byPlace(after);
    TreeSet<String> places = new TreeSet<>(first.keySet());
    places.addAll(second.keySet());
    return new TableDifference(
        places.stream()
            .flatMap(place -> RowDifference.between(first.get(place), second.get(place)).stream())
            .toList());
  }

  /** Such as {@code 3 rows differ: 1 added, 0 gone, 2 changed}, or {@code no row differs}. */
  public String summary() {
    return rows.isEmpty()
        ? "no row differs"
        : String.format(
            Locale.ROOT,
            "%d %s: %d added, %d gone, %d changed",
            rows.size(),
            rows.size() == 1 ? "row differs" : "rows differ",
            count(RowDifference.Kind.ADDED),
            count(RowDifference.Kind.GONE),
            count(RowDifference.Kind.CHANGED));
  }

  private long count(RowDifference.Kind kind) {
    return rows.stream().filter(each -> each.kind() == kind).count();
  }

  private static Map<String, CityStatus> byPlace(List<CityStatus> rows) {
    Map<String, CityStatus> places = new TreeMap<>();
    rows.forEach(row -> places.put(row.place().id().value(), row));
    return places;
  }
}
