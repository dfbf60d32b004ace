package org.sitrep.enrich.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.enrich.language.DataFiles;
import org.sitrep.enrich.language.LanguagePack;

/** Who takes part in which conflict, on which side, and when; and which words are generic. */
public final class ActorLexicon {
  private static final String FOLDER = "lexicon/actors/";

  private final Conflicts conflicts;
  private final List<ActorFile> files;
  private final List<TsvTable.Row> genericRows;
  private final Map<String, PhraseIndex<ActorName>> names = new HashMap<>();
  private final Map<String, PhraseIndex<Role>> generics = new HashMap<>();

  private ActorLexicon(Conflicts conflicts, List<ActorFile> files, List<TsvTable.Row> genericRows) {
    this.conflicts = conflicts;
    this.genericRows = List.copyOf(genericRows);
    this.files = List.copyOf(files);
  }

  /**
   * Reads {@code lexicon/actors}: the sides, their roles, and the files that {@code files.tsv}
   * names.
   *
   * @throws IllegalArgumentException naming every bad row
   */
  public static ActorLexicon read(DataFiles data) {
    ConflictFiles sides = conflictFiles(data);
    List<ActorFile> files = actorFiles(data, sides);
    List<Fault> faults =
        Stream.concat(
                sides.faults().stream(), files.stream().flatMap(file -> file.faults().stream()))
            .toList();
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    }
    return new ActorLexicon(
        sides.conflicts(), files, TsvTable.of(data, FOLDER + "generics.tsv").rows());
  }

  /** The sides and roles, with their faults. */
  public static ConflictFiles conflictFiles(DataFiles data) {
    return ConflictFiles.of(
        TsvTable.of(data, FOLDER + "sides.tsv"), TsvTable.of(data, FOLDER + "roles.tsv"));
  }

  /** The actors files, with their faults. */
  public static List<ActorFile> actorFiles(DataFiles data, ConflictFiles sides) {
    return TsvTable.of(data, FOLDER + "files.tsv").rows().stream()
        .map(row -> ActorFile.of(TsvTable.of(data, FOLDER + row.get("file")), sides.ids()))
        .toList();
  }

  /** Prepares the names and generic words of one language. */
  public void index(LanguagePack pack) {
    String language = pack.code();
    PhraseIndex<ActorName> index = new PhraseIndex<>();
    for (ActorFile.Entry entry : entries()) {
      for (String name : entry.names(language)) {
        index.add(ActorFile.keys(pack, name), ActorName.of(entry.actor(), name));
      }
    }
    names.put(language, index);
    PhraseIndex<Role> roles = new PhraseIndex<>();
    for (TsvTable.Row row : genericRows) {
      if (row.get("language").equals(language)) {
        roles.add(ActorFile.keys(pack, row.get("phrase")), Role.valueOf(row.get("role")));
      }
    }
    generics.put(language, roles);
  }

  /** Actor names of a language. */
  public PhraseIndex<ActorName> names(String language) {
    return names.getOrDefault(language, new PhraseIndex<>());
  }

  /** Generic words of a language: the army, the rebels. */
  public PhraseIndex<Role> generics(String language) {
    return generics.getOrDefault(language, new PhraseIndex<>());
  }

  /** The sides of all conflicts. */
  public Conflicts conflicts() {
    return conflicts;
  }

  /** How many actors there are. */
  public int size() {
    return entries().size();
  }

  private List<ActorFile.Entry> entries() {
    List<ActorFile.Entry> all = new ArrayList<>();
    files.forEach(file -> all.addAll(file.entries()));
    return all;
  }
}
