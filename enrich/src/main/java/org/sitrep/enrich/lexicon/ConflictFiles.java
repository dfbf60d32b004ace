package org.sitrep.enrich.lexicon;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.model.ActorId;
import org.sitrep.model.LocalName;
import org.sitrep.model.Side;

/** {@code sides.tsv} and {@code roles.tsv}, with every fault of their rows. */
public final class ConflictFiles {
  private static final List<String> SIDE_COLUMNS =
      List.of("id", "country", "name_en", "name_ar", "from", "to", "against", "allies");
  private static final List<String> ROLE_COLUMNS =
      List.of("country", "role", "side", "from", "to", "by");
  private static final Set<String> ROLES =
      Stream.of(Role.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

  private final Map<ActorId, SideEntry> sides = new LinkedHashMap<>();
  private final List<Conflicts.Part> parts = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private ConflictFiles() {}

  /** Reads both tables; a row with a fault is left out. */
  public static ConflictFiles of(TsvTable sides, TsvTable roles) {
    ConflictFiles files = new ConflictFiles();
    FileFaults sideFaults = new FileFaults(sides);
    if (sideFaults.hasColumns(SIDE_COLUMNS)) {
      sides.rows().forEach(row -> files.side(row, sideFaults));
      sides.rows().forEach(row -> files.others(row, sideFaults));
    }
    FileFaults roleFaults = new FileFaults(roles);
    if (roleFaults.hasColumns(ROLE_COLUMNS)) {
      roles.rows().forEach(row -> files.role(row, roleFaults));
    }
    files.faults.addAll(sideFaults.all());
    files.faults.addAll(roleFaults.all());
    return files;
  }

  /** What is wrong, in order. */
  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** The ids of all sides. */
  public Set<ActorId> ids() {
    return Set.copyOf(sides.keySet());
  }

  /** What the sound rows say. */
  Conflicts conflicts() {
    return new Conflicts(sides.values(), parts);
  }

  private void side(TsvTable.Row row, FileFaults found) {
    found.cells(row);
    ActorId id = new ActorId(row.get("id"));
    DatedSide life = life(row, id, found);
    SideEntry entry =
        new SideEntry(
            new Side(id, name(row)),
            row.get("country"),
            life.from(),
            life.to(),
            row.list("against").stream().map(ActorId::new).toList(),
            found.dated(row, "allies", false));
    if (sides.putIfAbsent(id, entry) != null) {
      found.add(row, "stands twice");
    }
  }

  private void others(TsvTable.Row row, FileFaults found) {
    row.list("against").forEach(id -> found.known(row, new ActorId(id), sides.keySet()));
    SideEntry entry = sides.get(new ActorId(row.get("id")));
    if (entry != null) {
      entry.allies().forEach(ally -> found.known(row, ally.side(), sides.keySet()));
    }
  }

  private void role(TsvTable.Row row, FileFaults found) {
    found.cells(row);
    found.oneOf(row, "role", ROLES);
    found.oneOf(row, "by", Set.of("", "own"));
    ActorId side = new ActorId(row.get("side"));
    found.known(row, side, sides.keySet());
    if (ROLES.contains(row.get("role")) && sides.containsKey(side)) {
      parts.add(
          new Conflicts.Part(
              row.get("country"),
              Role.valueOf(row.get("role")),
              life(row, side, found),
              row.get("by").equals("own")));
    }
  }

  private static DatedSide life(TsvTable.Row row, ActorId side, FileFaults found) {
    try {
      LocalDate from = DatedSide.day(row.get("from"), LocalDate.MIN);
      LocalDate to = DatedSide.day(row.get("to"), LocalDate.MAX);
      if (from.isAfter(to)) {
        found.add(row, "ends before it begins");
      }
      return new DatedSide(from, to, side);
    } catch (DateTimeParseException e) {
      found.add(row, "has a day '" + e.getParsedString() + "', expected one as 2024-12-08");
      return new DatedSide(LocalDate.MIN, LocalDate.MAX, side);
    }
  }

  /** The names of a row in both languages. */
  static LocalName name(TsvTable.Row row) {
    String en = ActorName.bare(row.get("name_en"));
    String ar = ActorName.bare(row.get("name_ar"));
    return new LocalName(en.isEmpty() ? null : en, ar.isEmpty() ? null : ar);
  }
}
