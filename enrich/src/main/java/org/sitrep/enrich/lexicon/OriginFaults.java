package org.sitrep.enrich.lexicon;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.model.ActorId;
import org.sitrep.model.OriginKind;

/** What is wrong with a table of origins. */
public final class OriginFaults {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "kind",
          "name_en",
          "name_ar",
          "aliases_en",
          "aliases_ar",
          "owner",
          "country",
          "zone",
          "side");

  private static final Set<String> KINDS =
      Stream.of(OriginKind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

  private OriginFaults() {}

  /**
   * All faults of the rows, in order.
   *
   * @param sides the sides there are
   */
  public static List<Fault> of(TsvTable table, Set<ActorId> sides) {
    FileFaults faults = new FileFaults(table);
    if (faults.hasColumns(COLUMNS)) {
      Map<String, String> owners = new HashMap<>();
      table.rows().forEach(row -> row(row, sides, owners, faults));
    }
    return faults.all();
  }

  private static void row(
      TsvTable.Row row, Set<ActorId> sides, Map<String, String> owners, FileFaults faults) {
    faults.cells(row);
    faults.oneOf(row, "kind", KINDS);
    String id = row.get("id");
    if (owners.putIfAbsent(id, id) != null) {
      faults.add(row, "stands twice");
    }
    if (row.get("name_en").isEmpty() && row.get("name_ar").isEmpty()) {
      faults.add(row, "has no name");
    }
    if (!isZone(row.get("zone"))) {
      faults.add(row, "has zone '" + row.get("zone") + "', expected one as Asia/Damascus");
    }
    faults.dated(row, "side", true).forEach(side -> faults.known(row, side.side(), sides));
    for (String column : List.of("name_en", "name_ar", "aliases_en", "aliases_ar")) {
      for (String name : row.list(column)) {
        String owner = owners.putIfAbsent("name " + name, id);
        if (owner != null && !owner.equals(id)) {
          faults.add(row, "has the name " + name + " of " + owner);
        }
      }
    }
  }

  private static boolean isZone(String zone) {
    try {
      return zone.isEmpty() || !ZoneId.of(zone).getId().isEmpty();
    } catch (DateTimeException e) {
      return false;
    }
  }
}
