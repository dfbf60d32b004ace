package org.sitrep.monitor.watch;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.CityStatus;
import org.sitrep.monitor.situation.Row;

/** What rows are sorted by. */
enum Order {
  CHANGED,
  PLACE,
  STATUS,
  SURE,
  SINCE;

  Order next() {
    return switch (this) {
      case CHANGED -> PLACE;
      case PLACE -> STATUS;
      case STATUS -> SURE;
      case SURE -> SINCE;
      case SINCE -> CHANGED;
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The rows in this order, or the other way round; those that are the same in it by place id. */
  List<Row> sort(List<Row> rows, boolean reversed) {
    Comparator<Row> order = reversed ? comparator().reversed() : comparator();
    return rows.stream().sorted(order.thenComparing(Row::place)).toList();
  }

  private Comparator<Row> comparator() {
    return switch (this) {
      case CHANGED -> Comparator.comparing(Order::changed, Comparator.reverseOrder());
      case PLACE -> Comparator.comparing(row -> Cells.name(row.summary().row()));
      case STATUS -> Comparator.comparing(row -> row.summary().row().status());
      case SURE ->
          Comparator.comparing(row -> row.summary().row().confidence(), Comparator.reverseOrder());
      case SINCE -> Comparator.comparing(Order::since, Comparator.reverseOrder());
    };
  }

  private static String changed(Row row) {
    return text(row.summary().changedAt());
  }

  private static String since(Row row) {
    CityStatus status = row.summary().row();
    return status.since() == null ? "" : text(status.since().from());
  }

  // Instants of four-digit years sort as they are written; nothing known comes last.
  private static String text(@Nullable Object instant) {
    return instant == null ? "" : instant.toString();
  }
}
