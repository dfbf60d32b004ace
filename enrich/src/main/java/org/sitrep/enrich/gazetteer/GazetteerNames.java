package org.sitrep.enrich.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.enrich.language.Language;

/**
 * Which names of a GeoNames place count in which language.
 *
 * <p>Names that the table of alternate names gives for a language come first; without one, those of
 * the third column that are written in the letters of the language. The main name and its plain
 * spelling count where the letters are right. Slang, codes and everyday words do not count.
 */
final class GazetteerNames {
  private static final int SHORTEST = 3;

  private final List<Language> languages;
  private final Map<Integer, List<AlternateName>> labelled = new HashMap<>();

  GazetteerNames(List<Language> languages) {
    this.languages = languages;
  }

  /** Whether names of a language are of use. */
  boolean reads(String code) {
    return languages.stream().anyMatch(language -> language.pack().code().equals(code));
  }

  void add(AlternateName name) {
    labelled.computeIfAbsent(name.place(), id -> new ArrayList<>(2)).add(name);
  }

  /** The names of a place in a language, the one to show first. */
  List<String> of(GeoNamesRow row, Language language) {
    Set<String> names = new LinkedHashSet<>();
    List<AlternateName> known = labelled.getOrDefault(row.id(), List.of());
    known.stream()
        .filter(name -> name.preferred() && fits(name, language))
        .forEach(name -> names.add(name.name()));
    addIfUsable(names, row.name(), language);
    addIfUsable(names, row.ascii(), language);
    known.stream().filter(name -> fits(name, language)).forEach(name -> names.add(name.name()));
    if (known.stream().noneMatch(name -> fits(name, language))) {
      for (String name : row.alternates().split(",")) {
        addIfUsable(names, name, language);
      }
    }
    return List.copyOf(names);
  }

  private boolean fits(AlternateName name, Language language) {
    return name.language().equals(language.pack().code())
        && !name.colloquial()
        && usable(name.name(), language);
  }

  private static void addIfUsable(Set<String> names, String name, Language language) {
    if (usable(name, language)) {
      names.add(name);
    }
  }

  private static boolean usable(String name, Language language) {
    return name.length() >= SHORTEST && language.pack().writesName(name);
  }
}
