package org.sitrep.enrich.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.model.PlaceId;

/** What is wrong with the places of several files taken together. */
public final class PlaceFaults {
  /** More parents than this above a place are a circle. */
  private static final int DEEPEST = 6;

  private record Known(Place place, String where, int line) {}

  private final Map<PlaceId, Known> byId = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  private PlaceFaults() {}

  /** All faults of the files: of single rows, ids that stand twice, parents nobody knows. */
  public static List<Fault> of(List<PlaceFile> files) {
    PlaceFaults check = new PlaceFaults();
    for (PlaceFile file : files) {
      check.faults.addAll(file.faults());
      file.entries().forEach(entry -> check.add(entry.where(), entry));
    }
    for (PlaceFile file : files) {
      file.entries().forEach(entry -> check.parent(entry.where(), entry));
      file.spellings().forEach(check::spelled);
    }
    return List.copyOf(check.faults);
  }

  private void add(String where, PlaceFile.Entry entry) {
    PlaceId id = entry.place().id();
    Known before = byId.putIfAbsent(id, new Known(entry.place(), where, entry.line()));
    if (before != null) {
      faults.add(
          new Fault(
              where,
              entry.line(),
              id + " stands twice, first in " + before.where() + ":" + before.line()));
    }
  }

  private void spelled(PlaceFile.Spellings more) {
    if (!byId.containsKey(more.place())) {
      faults.add(
          new Fault(more.where(), more.line(), more.place() + " has no kind, and no row has one"));
    }
  }

  private void parent(String where, PlaceFile.Entry entry) {
    PlaceId parent = entry.place().parent();
    for (int step = 0; parent != null; step++) {
      Known known = byId.get(parent);
      if (known == null || step > DEEPEST) {
        String wrong = known == null ? "that no file has" : "that lies in itself";
        faults.add(
            new Fault(
                where, entry.line(), entry.place().id() + " lies in " + parent + ", " + wrong));
        return;
      }
      parent = known.place().parent();
    }
  }
}
