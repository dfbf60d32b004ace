package org.sitrep.enrich.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.enrich.language.LanguagePack;
import org.sitrep.model.ActorId;

/** The actors of one file of {@code lexicon/actors}, with every fault of its rows. */
public final class ActorFile {
  private static final List<String> COLUMNS =
      List.of("id", "kind", "side", "name_en", "name_ar", "aliases_en", "aliases_ar", "country");

  private static final Set<String> KINDS =
      Set.of(
          "ARMY",
          "FACTION",
          "MILITIA",
          "POLICE",
          "OPERATIONS_ROOM",
          "GOVERNMENT",
          "MINISTRY",
          "PERSON");

  /**
   * An actor with its names as they stand in the file, those it has in one country alone marked.
   *
   * @param names by language
   * @param where the file it stands in
   * @param line from 1
   */
  public record Entry(Actor actor, Map<String, List<String>> names, String where, int line) {
    public Entry {
      names = Map.copyOf(names);
    }

    /** Its names in a language. */
    List<String> names(String language) {
      return names.getOrDefault(language, List.of());
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private final FileFaults faults;

  private ActorFile(TsvTable table) {
    this.faults = new FileFaults(table);
  }

  /**
   * Reads the rows of a table.
   *
   * @param sides the sides there are
   */
  static ActorFile of(TsvTable table, Set<ActorId> sides) {
    ActorFile file = new ActorFile(table);
    if (file.faults.hasColumns(COLUMNS)) {
      table.rows().forEach(row -> file.read(row, sides, table.columns()));
    }
    return file;
  }

  private void read(TsvTable.Row row, Set<ActorId> sides, List<String> columns) {
    faults.cells(row);
    faults.oneOf(row, "kind", KINDS);
    if (!row.get("country").matches("[a-z]{2}")) {
      faults.add(row, "has country '" + row.get("country") + "', expected two small letters");
    }
    if (row.get("name_en").isEmpty() && row.get("name_ar").isEmpty()) {
      faults.add(row, "has no name");
    }
    List<DatedSide> dated = faults.dated(row, "side", true);
    dated.forEach(side -> faults.known(row, side.side(), sides));
    Actor actor =
        new Actor(
            new ActorId(row.get("id")),
            row.get("kind"),
            ConflictFiles.name(row),
            row.get("country"),
            dated);
    entries.add(new Entry(actor, names(row, columns), row.where(), row.line()));
  }

  private static Map<String, List<String>> names(TsvTable.Row row, List<String> columns) {
    Map<String, List<String>> names = new HashMap<>();
    for (String column : columns) {
      if (column.startsWith("name_") || column.startsWith("aliases_")) {
        String language = column.substring(column.indexOf('_') + 1);
        names.computeIfAbsent(language, l -> new ArrayList<>()).addAll(row.list(column));
      }
    }
    return names;
  }

  /** The actors, in order. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** What is wrong with single rows, in order. */
  public List<Fault> faults() {
    return faults.all();
  }

  /** Actors that stand twice, and names that two actors of one country bear. */
  public static List<Fault> faults(List<ActorFile> files, List<? extends LanguagePack> packs) {
    List<Fault> faults = new ArrayList<>();
    Map<String, String> owners = new HashMap<>();
    for (ActorFile file : files) {
      for (Entry entry : file.entries) {
        String id = entry.actor().id().value();
        if (owners.putIfAbsent(id, id) != null) {
          faults.add(new Fault(entry.where(), entry.line(), id + " stands twice"));
        }
        for (LanguagePack pack : packs) {
          for (String name : entry.names(pack.code())) {
            String key = entry.actor().country() + pack.code() + keys(pack, name);
            String owner = owners.putIfAbsent(key, id);
            if (owner != null && !owner.equals(id)) {
              faults.add(
                  new Fault(
                      entry.where(), entry.line(), id + " has the name " + name + " of " + owner));
            }
          }
        }
      }
    }
    return faults;
  }

  /** The keys of a name: folded, articles off. */
  static List<String> keys(LanguagePack pack, String name) {
    return pack.fold(ActorName.bare(name)).stream().map(pack::withoutArticle).toList();
  }
}
